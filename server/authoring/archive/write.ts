import "server-only";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { ZipFile } from "yazl";
import type { ExerciseFiles } from "./exercises.ts";

export const ARCHIVE_FORMS = ["zip", "tar.gz"] as const;
export type ArchiveForm = (typeof ARCHIVE_FORMS)[number];

const MODE = 0o644;
/** The first moment that a zip can say, in whatever time zone the server is. */
const ZIP_BEGINNING = new Date(1980, 0, 1);

/** A folder for each exercise. The same content is the same bytes, whenever and wherever it is written. */
export async function writeArchive(exercises: readonly ExerciseFiles[], form: ArchiveForm): Promise<Buffer> {
  const files = exercises.flatMap(({ slug, files: texts }) =>
    Object.entries(texts).map(([path, text]) => ({ path: `${slug}/${path}`, content: Buffer.from(text) })),
  );
  const sorted = files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return form === "zip" ? writeZip(sorted) : writeTarGz(sorted);
}

type ArchiveFile = { path: string; content: Buffer };

async function writeZip(files: ArchiveFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  const options = { mtime: ZIP_BEGINNING, forceDosTimestamp: true, mode: 0o100000 | MODE, compressionLevel: 9 };
  for (const { path, content } of files) zip.addBuffer(content, path, options);
  zip.end();
  return buffer(zip.outputStream);
}

async function writeTarGz(files: ArchiveFile[]): Promise<Buffer> {
  const tar = pack();
  for (const { path, content } of files) tar.entry({ name: path, mode: MODE, mtime: new Date(0) }, content);
  tar.finalize();
  const bytes = gzipSync(await buffer(tar), { level: 9 });
  // Which system wrote it: none in particular.
  bytes[9] = 255;
  return bytes;
}
