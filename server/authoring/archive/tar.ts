import { Entries, type Entry } from "./entries.ts";
import { readPax } from "./pax.ts";
import { ArchiveRefusal } from "./refusal.ts";
import { BLOCK_BYTES, decodeName, readHeader, type TarHeader } from "./tar-header.ts";

const [FILE, FOLDER] = ["0", "5"];
const [LONG_NAME, LONG_LINK, PAX, PAX_FOR_ALL] = ["L", "K", "x", "g"];
const KINDS: Record<string, string> = {
  ...{ 1: "is a hard link", 2: "is a link", 3: "is a device", 4: "is a device", 6: "is a pipe" },
  S: "is a file with holes, which are not read here",
};
/** Of what stands before an entry to say more about it. */
const MAX_EXTENSION_BYTES = 64 * 1024;

/**
 * The files of a tar archive. It is in memory already and bounded, so it is read as it lies there: a reader of streams has
 * to trust sizes before it has seen the bytes, waits for what does not come, and reads on behind the end.
 */
export function readTar(bytes: Buffer): Entry[] {
  const entries = new Entries();
  /** What the next entry is called, where its own header has no room for it. */
  let longName: string | null = null;
  for (let at = 0; ; ) {
    const block = bytes.subarray(at, at + BLOCK_BYTES);
    if (block.length < BLOCK_BYTES) throw broken("it is cut short");
    if (isZero(block)) {
      if (longName !== null || !isZero(bytes.subarray(at))) throw broken("it goes on after its end");
      return entries.files;
    }
    const header = readHeader(block);
    const data = bytes.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + header.size);
    if (data.length < header.size) throw broken("it is cut short");
    at += BLOCK_BYTES + Math.ceil(header.size / BLOCK_BYTES) * BLOCK_BYTES;
    const extension = readExtension(header, data, bytes.subarray(at));
    if (extension === null) take(entries, { ...header, name: longName ?? header.name }, data);
    else if (longName !== null && extension.name !== null) throw new ArchiveRefusal(longName, "has two long names");
    longName = extension === null ? null : (extension.name ?? longName);
  }
}

const broken = (how: string) => new ArchiveRefusal(null, `This is no whole tar archive: ${how}`);

const isZero = (bytes: Buffer) => bytes.equals(Buffer.alloc(bytes.length));

/** What an entry says about the next one; null for an entry of its own. */
function readExtension({ name, kind, size }: TarHeader, data: Buffer, next: Buffer): { name: string | null } | null {
  if (![LONG_NAME, LONG_LINK, PAX, PAX_FOR_ALL].includes(kind)) return null;
  if (size > MAX_EXTENSION_BYTES) throw new ArchiveRefusal(name, "is a header of more than 64 KB");
  // Whose name it is, is a link, and refused when it comes.
  if (kind === LONG_LINK) return { name: null };
  if (kind === LONG_NAME) return { name: decodeName(data.subarray(0, endOfText(data))) };
  const records = readPax(data);
  const path = records.get("path") ?? null;
  if (kind === PAX_FOR_ALL && (path !== null || records.has("size")))
    throw new ArchiveRefusal(name, "gives all entries of the archive one name or size");
  if ([...records.keys()].some((key) => key.startsWith("GNU.sparse"))) throw new ArchiveRefusal(path ?? name, KINDS.S!);
  refuseOtherSize(records.get("size"), path ?? name, next);
  return { name: path };
}

/** A size in the extended header is for files of gigabytes. Elsewhere it may only repeat the entry's own. */
function refuseOtherSize(size: string | undefined, name: string, next: Buffer): void {
  if (size === undefined || next.length < BLOCK_BYTES) return;
  if (Number(size) !== readHeader(next.subarray(0, BLOCK_BYTES)).size)
    throw new ArchiveRefusal(name, "has two different sizes in the archive");
}

function endOfText(data: Buffer): number {
  const nul = data.indexOf(0);
  return nul === -1 ? data.length : nul;
}

function take(entries: Entries, { name, kind, size }: TarHeader, data: Buffer): void {
  if (kind !== FILE && kind !== FOLDER) throw new ArchiveRefusal(name, KINDS[kind] ?? "is neither a file nor a folder");
  if (kind === FOLDER && size > 0) throw new ArchiveRefusal(name, "is a folder that has content");
  const path = entries.admit(name, kind === FOLDER);
  if (path !== null) entries.add(path, data);
}
