import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { versionOf } from "#grader/version.ts";
import type { Files } from "./folder.ts";

const FILE = ".gradcheck.json";

/** What the server and the folder had in common last: of each exercise its content, and of each file its text. */
const State = z.object({
  server: z.string(),
  course: z.string(),
  exercises: z.record(z.string(), z.object({ contentHash: z.string(), files: z.record(z.string(), z.string()) })),
});
export type State = z.infer<typeof State>;
export type Known = State["exercises"][string];

/** Null where nothing was pulled or pushed yet. */
export async function readState(directory: string): Promise<State | null> {
  const file = path.join(directory, FILE);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return State.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${file} cannot be read. Bring it back from git, or delete it and pull anew.`, { cause });
  }
}

/** Null for an exercise that was never on both sides, whatever it is called. */
export const knownIn = ({ exercises }: State, slug: string): Known | null =>
  Object.hasOwn(exercises, slug) ? exercises[slug]! : null;

/** Whole or not at all, so that a command that is stopped leaves no half of it. */
export async function writeState(directory: string, state: State): Promise<void> {
  await mkdir(directory, { recursive: true });
  const exercises = Object.fromEntries(Object.entries(state.exercises).sort(([a], [b]) => (a < b ? -1 : 1)));
  const making = path.join(directory, `${FILE}.${process.pid}.new`);
  await writeFile(making, `${JSON.stringify({ ...state, exercises }, null, 2)}\n`);
  await rename(making, path.join(directory, FILE));
}

export function knownOf(files: Files): Known {
  const hashes = Object.entries(files).map(([file, text]) => [file, hashOf(text)] as const);
  return { contentHash: versionOf(files), files: Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
