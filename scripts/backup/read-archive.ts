import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { MANIFEST_NAME, type Manifest, parseManifest } from "./manifest.ts";
import { Tally } from "./tally.ts";

/** Four times what a backup writes into one file; nothing longer is read into memory. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
const PIECE = /^tables\/([A-Za-z_][A-Za-z0-9_]{0,62})\/(\d{6})\.copy$/;

/** One piece of a table, or the manifest. Nothing of an archive is ever written to disk under a name it chose. */
export type ArchiveFile = { table: string; position: number; content: Buffer } | { table: null; content: Buffer };

/** The files of a backup in order. Throws one sentence when it is none, is damaged, or holds anything else. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveFile> {
  const tar = extract();
  // A failure of either stream before it destroys the tar, whose reader then throws it.
  pipeline(createReadStream(file), createGunzip(), tar, () => undefined);
  try {
    for await (const entry of tar) yield await readFile(entry as Entry);
  } catch (cause) {
    throw explain(cause, file);
  }
}

/** Reads the whole backup and proves it: every table complete, as long and with the checksum that the manifest says. */
export async function checkArchive(file: string): Promise<Manifest> {
  const tallies = new Map<string, { tally: Tally; pieces: number }>();
  let manifest: Manifest | null = null;
  for await (const part of readArchive(file)) {
    if (manifest) throw new ArchiveError(`${file} goes on after its ${MANIFEST_NAME}. It is not used.`);
    if (part.table === null) manifest = parseManifest(part.content.toString());
    else addPiece(tallies, part, file);
  }
  if (!manifest) throw new ArchiveError(`${file} is no whole backup: it has no ${MANIFEST_NAME}.`);
  compare(manifest, tallies, file);
  return manifest;
}

export class ArchiveError extends Error {}

type Tallies = Map<string, { tally: Tally; pieces: number }>;

function addPiece(tallies: Tallies, { table, position, content }: ArchiveFile & { table: string }, file: string): void {
  const known = tallies.get(table) ?? { tally: new Tally(), pieces: 0 };
  known.pieces += 1;
  if (position !== known.pieces)
    throw new ArchiveError(`${file} is damaged: a piece of ${table} is missing or double.`);
  known.tally.add(content);
  tallies.set(table, known);
}

function compare(manifest: Manifest, tallies: Tallies, file: string): void {
  for (const { name, rows, bytes, sha256 } of manifest.tables) {
    const found = (tallies.get(name)?.tally ?? new Tally()).read();
    tallies.delete(name);
    if (found.sha256 !== sha256 || found.rows !== rows || found.bytes !== bytes)
      throw new ArchiveError(`${file} is damaged: ${name} is not what its ${MANIFEST_NAME} says.`);
  }
  const [surplus] = tallies.keys();
  if (surplus !== undefined) throw new ArchiveError(`${file} is damaged: ${MANIFEST_NAME} does not know ${surplus}.`);
}

type Entry = AsyncIterable<Buffer> & { header: Header };

async function readFile(entry: Entry): Promise<ArchiveFile> {
  const { name, type, size = 0 } = entry.header;
  const [, table, position] = PIECE.exec(name) ?? [];
  const isKnown = type === "file" && (table !== undefined || name === MANIFEST_NAME);
  if (!isKnown || size > MAX_FILE_BYTES)
    throw new ArchiveError(`The archive holds ${JSON.stringify(name.slice(0, 80))}, which no backup does.`);
  const content = Buffer.concat(await gather(entry));
  return table === undefined ? { table: null, content } : { table, position: Number(position), content };
}

function explain(cause: unknown, file: string): unknown {
  if (cause instanceof ArchiveError) return new ArchiveError(`${file} is not used. ${cause.message}`, { cause });
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT") return new ArchiveError(`There is no file ${file}.`, { cause });
  if (code === "EISDIR") return new ArchiveError(`${file} is a folder.`, { cause });
  if (code === "EACCES") return new ArchiveError(`This user may not read ${file}.`, { cause });
  if (message === "incorrect header check") return new ArchiveError(`${file} is no backup.`, { cause });
  return new ArchiveError(`${file} is no backup, or is damaged or cut short (${message}).`, { cause });
}

async function gather(chunks: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const gathered: Buffer[] = [];
  for await (const chunk of chunks) gathered.push(chunk);
  return gathered;
}
