import { lstat, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readFolder } from "#exercises/catalog.ts";
import { pathFault } from "#exercises/folder.ts";

/** Path to text. */
export type Files = Record<string, string>;

/** The files of an exercise's folder; null where there is none. Throws an ExerciseError that names a file and a rule. */
export async function readHere(directory: string, slug: string): Promise<Files | null> {
  const found = await lstat(path.join(directory, slug)).catch(() => null);
  return found && readFolder(directory, slug);
}

type Change = { path: string; text: string | null };

/**
 * Changes files of an exercise. What the server calls them leads nowhere but into the exercise's own folder, and that no
 * link leads out of the folder was seen when it was read.
 */
export async function writeHere(directory: string, slug: string, changes: readonly Change[]): Promise<void> {
  for (const { path: file, text } of changes) {
    const fault = pathFault(file);
    if (fault) throw new Error(`The server names a file of ${slug} that ${fault}: ${JSON.stringify(file)}.`);
    const location = path.join(directory, slug, file);
    if (text === null) await rm(location, { force: true });
    else {
      await mkdir(path.dirname(location), { recursive: true });
      await writeFile(location, text);
    }
  }
}
