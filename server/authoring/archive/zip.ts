import { crc32, inflateRawSync } from "node:zlib";
import { fromBufferPromise, type Entry as ZipEntry, type ZipFile } from "yauzl";
import { MAX_ENTRIES } from "./bounds.ts";
import { Entries, type Entry } from "./entries.ts";
import { ArchiveRefusal } from "./refusal.ts";

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x41;
/** Sizes and checksum stand behind the data, and nothing or the same in the local header. */
const DESCRIBED_BEHIND = 0x8;
/** Of the flags, what two headers of one entry must not disagree about: those, and which letters its name is in. */
const TELLING = ENCRYPTED | DESCRIBED_BEHIND | 0x800;
/** What may follow the last entry of the central directory: its end, as it was or for large archives. */
const ENDS = [0x06054b50, 0x06064b50];
/** The size is in a field for large files. */
const ELSEWHERE = 0xffffffff;
const FILE_KIND = 0o170000;
const [REGULAR, FOLDER, LINK] = [0o100000, 0o040000, 0o120000];

/**
 * The files of a zip archive, named by its central directory. Every entry has to agree with the local header before its
 * data, and no data may belong to two entries; nothing is inflated beyond what a file may have.
 */
export async function readZip(bytes: Buffer): Promise<Entry[]> {
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false });
    return await readEntries(zip, bytes);
  } catch (error) {
    if (error instanceof ArchiveRefusal) throw error;
    throw new ArchiveRefusal(null, `This is no whole zip archive (${(error as Error).message})`);
  }
}

async function readEntries(zip: ZipFile, bytes: Buffer): Promise<Entry[]> {
  if (zip.entryCount > MAX_ENTRIES)
    throw new ArchiveRefusal(
      null,
      `The archive says that it holds ${zip.entryCount} entries; ${MAX_ENTRIES} are allowed`,
    );
  const entries = new Entries();
  const taken: Stretch[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    refuseOddKind(entry, name);
    const data = await locate(zip, entry, name);
    taken.push(data);
    const path = entries.admit(name, isFolder(entry, name));
    if (path !== null) entries.add(path, inflate(entry, bytes.subarray(data.from, data.end), { path, entries }));
  }
  refuseOverlaps(taken);
  // The types take the place where it stopped reading for a boolean.
  if (!ENDS.includes(bytes.readUInt32LE(Number(zip.readEntryCursor))))
    throw new ArchiveRefusal(null, `The archive holds more than the ${zip.entryCount} entries that it says`);
  return entries.files;
}

/** UTF-8, which archivers write even where they do not say so. Whatever else they hint at is another name for another tool. */
function nameOf({ fileNameRaw }: ZipEntry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
  } catch {
    throw new ArchiveRefusal(fileNameRaw.toString("latin1"), "has a name that is not UTF-8");
  }
}

function refuseOddKind(entry: ZipEntry, name: string): void {
  if (entry.generalPurposeBitFlag & ENCRYPTED) throw new ArchiveRefusal(name, "is encrypted");
  if (![STORED, DEFLATED].includes(entry.compressionMethod))
    throw new ArchiveRefusal(name, `is compressed in a way that is not read here (method ${entry.compressionMethod})`);
  const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND;
  if (kind === LINK) throw new ArchiveRefusal(name, "is a link");
  if (![0, REGULAR, FOLDER].includes(kind)) throw new ArchiveRefusal(name, "is neither a file nor a folder");
}

function isFolder(entry: ZipEntry, name: string): boolean {
  if (!name.endsWith("/")) return false;
  if (entry.uncompressedSize > 0) throw new ArchiveRefusal(name, "is a folder that has content");
  return true;
}

type Stretch = { start: number; from: number; end: number; name: string };

/** Where the entry's data is, when the header before it says the same of it as the directory at the end. */
async function locate(zip: ZipFile, entry: ZipEntry, name: string): Promise<Stretch> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const isDescribedBehind = (entry.generalPurposeBitFlag & DESCRIBED_BEHIND) !== 0;
  const agrees = (here: number, there: number) =>
    here === there || here === ELSEWHERE || (isDescribedBehind && here === 0);
  const isSame =
    local.fileName.equals(entry.fileNameRaw) &&
    ((local.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & TELLING) === 0 &&
    local.compressionMethod === entry.compressionMethod &&
    agrees(local.compressedSize, entry.compressedSize) &&
    agrees(local.uncompressedSize, entry.uncompressedSize) &&
    (local.crc32 === entry.crc32 || (isDescribedBehind && local.crc32 === 0));
  if (!isSame) throw new ArchiveRefusal(name, "is described in two ways in the archive");
  const start = entry.relativeOffsetOfLocalHeader;
  return { start, from: local.fileDataStart, end: local.fileDataStart + entry.compressedSize, name };
}

function inflate(entry: ZipEntry, data: Buffer, { path, entries }: { path: string; entries: Entries }): Buffer {
  if (entry.uncompressedSize > entries.room) entries.refuseSize(path, entry.uncompressedSize);
  const content = entry.compressionMethod === STORED ? data : inflateWithin(data, { path, entries });
  if (content.length !== entry.uncompressedSize)
    throw new ArchiveRefusal(path, `has ${content.length} bytes, and the archive says ${entry.uncompressedSize}`);
  if (crc32(content) !== entry.crc32) throw new ArchiveRefusal(path, "is damaged: its checksum is another");
  return content;
}

/** An entry may say that it is small, and not be. */
function inflateWithin(data: Buffer, { path, entries }: { path: string; entries: Entries }): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(entries.room, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") entries.refuseSize(path);
    throw new ArchiveRefusal(path, "is damaged: it cannot be inflated");
  }
}

/** Entries that share their data make a small archive large. */
function refuseOverlaps(taken: Stretch[]): void {
  let end = 0;
  for (const stretch of taken.toSorted((a, b) => a.start - b.start)) {
    if (stretch.start < end) throw new ArchiveRefusal(stretch.name, "shares its data with another entry");
    end = stretch.end;
  }
}
