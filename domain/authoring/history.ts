import { type Files, textOf, withFile } from "./save.ts";

export type Change = { revision: number; path: string; text: string | null; before: string | null };

/** The files as they were at a revision, from those of now and the changes after it, in any order. */
export function filesAt(files: Files, changesAfter: readonly Change[]): Files {
  return changesAfter
    .toSorted((a, b) => b.revision - a.revision)
    .reduce((earlier, { path, before }) => withFile(earlier, { path, text: before }), files);
}

/** What has to change for one set of files to become another. */
export function changesBetween(from: Files, to: Files) {
  const paths = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return paths
    .map((path) => ({ path, before: textOf(from, path), text: textOf(to, path) }))
    .filter(({ before, text }) => before !== text);
}

export type Save = { revision: number; paths: string[]; by: { id: string; name: string } | null; at: Date };

/** Saves of one person without a longer pause, which nobody remembers one by one. `revision` is the last of them. */
export type Sitting = { revision: number; first: number; paths: string[]; by: string | null; from: Date; until: Date };

const LONGEST_PAUSE_MS = 5 * 60_000;

/** Saves, newest first, as sittings, newest first. */
export function sittingsOf(saves: readonly Save[]): Sitting[] {
  const sittings: (Sitting & { byId: string | null })[] = [];
  for (const { revision, paths, by, at } of saves) {
    const newest = sittings.at(-1);
    const goesOn = newest?.byId === (by?.id ?? null) && newest.from.getTime() - at.getTime() <= LONGEST_PAUSE_MS;
    if (newest && goesOn) {
      newest.first = revision;
      newest.from = at;
      newest.paths = [...new Set([...newest.paths, ...paths])].sort();
    } else
      sittings.push({
        ...{ revision, first: revision, paths: paths.toSorted(), from: at, until: at },
        ...{ by: by?.name ?? null, byId: by?.id ?? null },
      });
  }
  return sittings.map(({ byId: _, ...sitting }) => sitting);
}
