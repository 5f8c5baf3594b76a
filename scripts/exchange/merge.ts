import type { Files } from "./folder.ts";
import { hashOf, type Known } from "./state.ts";

type Sides = {
  /** What both had last; null where they never met. */
  known: Known | null;
  mine: Files;
  theirs: Files;
  prefer: "theirs" | "mine" | null;
};
export type Merge = {
  /** What becomes of the files here; null: the file goes. */
  taken: { path: string; text: string | null }[];
  /** Changed here alone. */
  kept: string[];
  /** Changed on both sides, each in another way. */
  conflicts: string[];
};

/** File by file: whoever changed it since both were the same has the say, and where both did, `prefer`. */
export function mergeFiles({ known, mine, theirs, prefer }: Sides): Merge {
  const merge: Merge = { taken: [], kept: [], conflicts: [] };
  for (const path of [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort()) {
    const [here, there] = [textOf(mine, path), textOf(theirs, path)];
    if (here === there) continue;
    const base = known && Object.hasOwn(known.files, path) ? known.files[path]! : null;
    const changed = { here: hashOrNull(here) !== base, there: hashOrNull(there) !== base };
    const whose = changed.here && changed.there ? prefer : changed.here ? "mine" : "theirs";
    if (whose === null) merge.conflicts.push(path);
    else if (whose === "mine") merge.kept.push(path);
    else merge.taken.push({ path, text: there });
  }
  return merge;
}

export const textOf = (files: Files, path: string): string | null => (Object.hasOwn(files, path) ? files[path]! : null);

const hashOrNull = (text: string | null) => (text === null ? null : hashOf(text));
