import { crc32, deflateRawSync, gzipSync } from "node:zlib";

/** One entry of a zip by hand; what is not said is as an honest archiver would have it. */
export type ZipPiece = {
  name: string | Buffer;
  content?: string | Buffer;
  stored?: boolean;
  /** What the archive says, where that is not so. */
  says?: { size?: number; crc?: number; compressedSize?: number };
  flags?: number;
  method?: number;
  /** As in stat: what a unix archiver notes of the file's kind. */
  mode?: number;
  /** The name in the header before the data, where it is another. */
  localName?: string;
  /** It is in the content of the entry at this position, which is stored and begins with `localPart` of this one. */
  insideOf?: number;
  extra?: Buffer;
};

const UTF8 = 0x800;

export function aZip(pieces: ZipPiece[], { entryCount = pieces.length, comment = "" } = {}): Buffer {
  const chunks: Buffer[] = [];
  const central: Buffer[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    const { header, data, directory } = zipEntry(piece);
    directory.writeUInt32LE(piece.insideOf === undefined ? at : starts[piece.insideOf]!, 42);
    central.push(directory);
    starts.push(at + header.length);
    if (piece.insideOf !== undefined) continue;
    chunks.push(header, data);
    at += header.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entryCount, 8);
  end.writeUInt16LE(entryCount, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...chunks, directory, end, Buffer.from(comment)]);
}

/** The entry as it lies in an archive, without what the directory at the end says of it. */
export function localPart(piece: ZipPiece): Buffer {
  const { header, data } = zipEntry(piece);
  return Buffer.concat([header, data]);
}

function zipEntry({
  name,
  content = "",
  stored = false,
  says = {},
  flags = UTF8,
  mode = 0o100644,
  ...piece
}: ZipPiece) {
  const bytes = Buffer.from(content);
  const data = stored ? bytes : deflateRawSync(bytes);
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(piece.method ?? (stored ? 0 : 8), 4);
  fields.writeUInt32LE(says.crc ?? crc32(bytes), 10);
  fields.writeUInt32LE(says.compressedSize ?? data.length, 14);
  fields.writeUInt32LE(says.size ?? bytes.length, 18);
  const localName = Buffer.from(piece.localName ?? name);
  const header = Buffer.concat([signature(0x04034b50), fields, lengths(localName.length, 0), localName]);
  const centralName = Buffer.from(name);
  const extra = piece.extra ?? Buffer.alloc(0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((mode << 16) >>> 0, 6);
  const directory = Buffer.concat([
    ...[signature(0x02014b50), Buffer.from([20, 3]), fields, lengths(centralName.length, extra.length)],
    ...[rest, centralName, extra],
  ]);
  return { header, data, directory };
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function lengths(name: number, extra: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(name, 0);
  bytes.writeUInt16LE(extra, 2);
  return bytes;
}

export type TarPiece = {
  name: string | Buffer;
  content?: string | Buffer;
  /** The letter of its kind. */
  kind?: string;
  /** The twelve bytes of its size, where they are not those of its content. */
  size?: string | Buffer;
  checksum?: string;
  linkName?: string;
  prefix?: string;
};

const BLOCK = 512;

export function aTar(pieces: TarPiece[], { end = Buffer.alloc(2 * BLOCK) } = {}): Buffer {
  return Buffer.concat([...pieces.flatMap(tarEntry), end]);
}

export const aTarGz = (pieces: TarPiece[], options = {}): Buffer => gzipSync(aTar(pieces, options));

function tarEntry({ name, content = "", kind = "0", size, checksum, linkName = "", prefix = "" }: TarPiece): Buffer[] {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(BLOCK);
  Buffer.from(name).copy(header, 0, 0, 100);
  header.write("0000644\0", 100);
  Buffer.from(size ?? `${bytes.length.toString(8).padStart(11, "0")}\0`).copy(header, 124, 0, 12);
  header.write(kind, 156);
  header.write(linkName, 157);
  header.write("ustar\x0000", 257);
  header.write(prefix, 345);
  header.fill(" ", 148, 156);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(checksum ?? `${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return [header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)];
}

/** Records of an extended header, as pax writes them. */
export function paxRecords(records: Record<string, string>): string {
  return Object.entries(records)
    .map(([key, value]) => {
      const rest = ` ${key}=${value}\n`;
      const bytes = Buffer.byteLength(rest);
      const digits = String(bytes + String(bytes).length).length;
      return `${bytes + digits}${rest}`;
    })
    .join("");
}
