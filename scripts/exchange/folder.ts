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

/** Changes files of an exercise. What the server calls them leads nowhere but into the exercise's own folder. */
export async function writeHere(directory: string, slug: string, changes: readonly Change[]): Promise<void> {
  for (const { path: file, text } of changes) {
    const fault = pathFault(file);
    if (fault) throw new Error(`The server names a file of ${slug} that ${fault}: ${JSON.stringify(file)}.`);
    await refuseLinks(directory, `${slug}/${file}`);
    const location = path.join(directory, slug, file);
    if (text === null) await rm(location, { force: true });
    else {
      await mkdir(path.dirname(location), { recursive: true });
      await writeFile(location, text);
    }
  }
}

/** Through a link something outside would be overwritten. */
async function refuseLinks(directory: string, file: string): Promise<void> {
  const parts = file.split("/");
  for (const depth of parts.keys()) {
    const location = path.join(directory, ...parts.slice(0, depth + 1));
    const found = await lstat(location).catch(() => null);
    if (found?.isSymbolicLink()) throw new Error(`${location} is a link. Nothing is written through it.`);
  }
}
