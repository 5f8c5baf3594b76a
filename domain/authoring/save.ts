import { MAX_FILES, pathFault, sizeFault, totalFault } from "./file-rules.ts";

/** Path to text. */
export type Files = Record<string, string>;
/** `text` is null where the file is deleted. */
export type FileChange = { path: string; text: string | null };

/** A draft as it is kept, with the files that were changed after the revision that a save knows. */
export type Stored = { files: Files; changedSince: ReadonlySet<string> };

export type SaveDecision = {
  /** The files after it. */
  files: Files;
  /** What is written; nothing where all of it was so already. `before` is null where there was no such file. */
  written: (FileChange & { before: string | null })[];
  /** Changed by another save in the meantime: nothing of these is written, and this is what stands there. */
  conflicts: { path: string; theirs: string | null }[];
  /** What can be kept by nobody, and why. */
  refused: { path: string; rule: string }[];
};

/**
 * What a save does to a draft. A file that another save has changed since is left as it is and told; the others go
 * through. A file that already says what the save says is no conflict, whoever wrote it.
 */
export function decideSave({ files, changedSince }: Stored, changes: readonly FileChange[]): SaveDecision {
  const decision: SaveDecision = { files: { ...files }, written: [], conflicts: [], refused: [] };
  for (const { path, text } of changes) {
    const before = textOf(decision.files, path);
    if (before === text) continue;
    const fault = faultOf(decision.files, { path, text });
    if (fault) decision.refused.push({ path, rule: fault });
    else if (changedSince.has(path)) decision.conflicts.push({ path, theirs: before });
    else {
      decision.written.push({ path, text, before });
      decision.files = withFile(decision.files, { path, text });
    }
  }
  return decision;
}

export function withFile(files: Files, { path, text }: FileChange): Files {
  if (text !== null) return { ...files, [path]: text };
  const { [path]: _, ...others } = files;
  return others;
}

export const textOf = (files: Files, path: string): string | null => (Object.hasOwn(files, path) ? files[path]! : null);

/** A file may always be deleted, whatever it is called. */
function faultOf(files: Files, { path, text }: FileChange): string | null {
  if (text === null) return null;
  const isNew = !Object.hasOwn(files, path);
  if (isNew && Object.keys(files).length >= MAX_FILES)
    return `would be file number ${MAX_FILES + 1}; an exercise has ${MAX_FILES} at most`;
  const twin = isNew && Object.keys(files).find((other) => other.toLowerCase() === path.toLowerCase());
  if (twin) return `differs from ${twin} by capital letters alone, which not every system tells apart`;
  return pathFault(path) ?? sizeFault(text) ?? growthFault(files, { path, text });
}

/** What makes a file no larger may always be saved: the way back below a bound that was not there before. */
function growthFault(files: Files, change: FileChange & { text: string }): string | null {
  if (change.text.length <= (textOf(files, change.path)?.length ?? 0)) return null;
  const fault = totalFault(withFile(files, change));
  return fault && `cannot be kept like this: ${fault}`;
}
