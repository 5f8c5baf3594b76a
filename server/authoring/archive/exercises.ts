import { totalFault } from "#domain/authoring/file-rules.ts";
import { decodeText, MAX_FILES, pathFault, textFault } from "#exercises/folder.ts";
import { Slug } from "#grader/exercise.ts";
import { MAX_EXERCISES } from "./bounds.ts";
import type { Entry } from "./entries.ts";
import { ArchiveRefusal, shown } from "./refusal.ts";

export type ExerciseFiles = { slug: string; files: Record<string, string> };
export type ArchiveContent = {
  /** In the order of their slugs. */
  exercises: ExerciseFiles[];
  /** Files that belong to no exercise. */
  leftOut: string[];
};

/** A folder that has one of these is an exercise, and so is all below it. */
const MARKS = /^(exercise\.json|prompt\.md|(starter|reference|cases|judge|variant)\.ts|types\.d\.ts)$/;

/**
 * One exercise, with its files on top or in a folder, or a collection with a folder for each, however deep. An exercise
 * without a folder is named as the archive is.
 */
export function exercisesOf(entries: Entry[], archiveName: string): ArchiveContent {
  const roots = rootsOf(entries);
  const found = new Map<string, { root: string; files: Record<string, string> }>();
  const leftOut: string[] = [];
  for (const entry of entries) {
    const root = rootAbove(entry.path, roots);
    if (root === null) leftOut.push(shown(entry.path));
    else addFile(found, { root, slug: slugOf(root, archiveName), entry });
  }
  if (found.size === 0)
    throw new ArchiveRefusal(null, "The archive holds no exercise: no folder in it has an exercise.json");
  if (found.size > MAX_EXERCISES)
    throw new ArchiveRefusal(null, `The archive holds ${found.size} exercises; ${MAX_EXERCISES} are allowed`);
  const exercises = [...found].map(([slug, { files }]) => ({ slug, files }));
  for (const { slug, files } of exercises) {
    const fault = totalFault(files);
    if (fault) throw new ArchiveRefusal(null, `The exercise ${slug} is too large: ${fault}`);
  }
  return { exercises: exercises.sort((a, b) => (a.slug < b.slug ? -1 : 1)), leftOut };
}

/** "" stands for the top of the archive. */
function rootsOf(entries: Entry[]): Set<string> {
  const marked = entries.filter(({ path }) => MARKS.test(path.slice(path.lastIndexOf("/") + 1)));
  return new Set(marked.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf("/")))));
}

/** The outermost, since a part that is a program looks like an exercise by itself. */
function rootAbove(path: string, roots: Set<string>): string | null {
  if (roots.has("")) return "";
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1))
    if (roots.has(path.slice(0, at))) return path.slice(0, at);
  return null;
}

function slugOf(root: string, archiveName: string): string {
  const name = root === "" ? archiveName.replace(/\.(zip|tar\.gz|tgz)$/i, "") : root.slice(root.lastIndexOf("/") + 1);
  if (Slug.safeParse(name).success) return name;
  const rule = "which is no name of an exercise; that is lower-case words joined by hyphens, such as gru-cell";
  if (root === "")
    throw new ArchiveRefusal(null, `The files are in no folder, and the archive is called “${shown(name)}”, ${rule}`);
  throw new ArchiveRefusal(root, `is the folder of an exercise, ${rule}`);
}

type Addition = { root: string; slug: string; entry: Entry };

function addFile(found: Map<string, { root: string; files: Record<string, string> }>, { root, slug, entry }: Addition) {
  const exercise = found.get(slug) ?? { root, files: {} };
  if (exercise.root !== root) throw new ArchiveRefusal(root, `is a second folder for the exercise ${slug}`);
  found.set(slug, exercise);
  const file = root === "" ? entry.path : entry.path.slice(root.length + 1);
  const fault = pathFault(file);
  if (fault) throw new ArchiveRefusal(entry.path, fault);
  const text = decodeText(entry.bytes);
  const textRule = text === null ? "is not UTF-8 text" : textFault(text);
  if (textRule) throw new ArchiveRefusal(entry.path, textRule);
  exercise.files[file] = text!;
  if (Object.keys(exercise.files).length > MAX_FILES)
    throw new ArchiveRefusal(entry.path, `is file number ${MAX_FILES + 1} of ${slug}; ${MAX_FILES} are allowed`);
}
