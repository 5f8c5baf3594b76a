import { ArchiveRefusal } from "./refusal.ts";

export const BLOCK_BYTES = 512;

export type TarHeader = {
  name: string;
  /** The letter of the entry's kind. */
  kind: string;
  size: number;
};

/** Fields of a header: where each begins, and how long it is. */
const NAME = [0, 100] as const;
const SIZE = [124, 12] as const;
const CHECKSUM = [148, 8] as const;
const KIND_AT = 156;
const MAGIC = [257, 6] as const;
const PREFIX = [345, 155] as const;
const SPACE = 32;

/** The header of an entry. Numbers that are no octal ones, as negative or enormous sizes are written, are refused. */
export function readHeader(block: Buffer): TarHeader {
  const name = nameOf(block);
  if (octal(block, CHECKSUM) !== checksumOf(block))
    throw new ArchiveRefusal(null, "This is no whole tar archive: the checksum of a header is another");
  const size = octal(block, SIZE);
  if (size === null) throw new ArchiveRefusal(name, "has a size that is no octal number");
  const kind = block[KIND_AT] === 0 ? "0" : String.fromCharCode(block[KIND_AT]!);
  // Before there was a letter for them, folders were told by their name.
  return { name, kind: kind === "0" && name.endsWith("/") ? "5" : kind, size };
}

/** UTF-8, or refused: the same bytes would be another name on another machine. */
export function decodeName(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ArchiveRefusal(bytes.toString("latin1"), "has a name that is not UTF-8");
  }
}

function nameOf(block: Buffer): string {
  const name = decodeName(text(block, NAME));
  // Only by the standard's own magic: GNU's tar keeps other things there.
  const prefix = field(block, MAGIC).toString("latin1") === "ustar\0" ? decodeName(text(block, PREFIX)) : "";
  return prefix ? `${prefix}/${name}` : name;
}

type Field = readonly [at: number, length: number];

const field = (block: Buffer, [at, length]: Field) => block.subarray(at, at + length);

/** Up to the first NUL. */
function text(block: Buffer, place: Field): Buffer {
  const bytes = field(block, place);
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

function octal(block: Buffer, place: Field): number | null {
  const digits = text(block, place).toString("latin1").trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

/** The sum of all bytes, with spaces in place of the sum itself. */
function checksumOf(block: Buffer): number {
  const [at, length] = CHECKSUM;
  return block.reduce((sum, byte, index) => sum + (index >= at && index < at + length ? SPACE : byte), 0);
}
