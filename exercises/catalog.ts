import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Exercise, ExerciseError } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";

/** What a folder may hold, by name. Anything else is refused, so that a typing error does not go unnoticed. */
const KNOWN_FILE =
  /^(exercise\.json|prompt\.md|starter\.ts|types\.d\.ts|reference\.ts|cases\.ts|judge\.ts|(alternatives|mistakes)\/[a-z0-9]+(-[a-z0-9]+)*\.ts)$/;
const MAX_FILE_BYTES = 262_144;
const MAX_FILES = 200;

export type Catalog = { exercises: Exercise[]; errors: ExerciseError[] };

/** Every exercise below a folder, the only door to them. A broken one is reported and hides no other. */
export async function readCatalog(directory: string): Promise<Catalog> {
  const catalog: Catalog = { exercises: [], errors: [] };
  const entries = await readdir(directory, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    try {
      catalog.exercises.push(await readExerciseFolder(path.join(directory, name)));
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error;
      catalog.errors.push(error);
    }
  }
  return catalog;
}

/** One exercise, whose slug is the folder's name. */
export async function readExerciseFolder(folder: string): Promise<Exercise> {
  const slug = path.basename(folder);
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) throw new ExerciseError(slug, file, "is not an ordinary file");
    if (!KNOWN_FILE.test(file)) throw new ExerciseError(slug, file, "is not a file that an exercise has");
    if (Object.keys(files).length >= MAX_FILES) throw new ExerciseError(slug, file, `is one of more than ${MAX_FILES}`);
    files[file] = await readText(slug, folder, file);
  }
  return parseExercise(slug, files);
}

/** Text with \n at the ends of lines, so that the version is the same wherever it was checked out. */
async function readText(slug: string, folder: string, file: string): Promise<string> {
  const { size } = await lstat(path.join(folder, file));
  if (size > MAX_FILE_BYTES) throw new ExerciseError(slug, file, `has ${size} bytes, more than ${MAX_FILE_BYTES}`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path.join(folder, file)));
    return text.replaceAll("\r\n", "\n");
  } catch {
    throw new ExerciseError(slug, file, "is not UTF-8 text");
  }
}
