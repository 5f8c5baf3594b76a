import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Exercise, ExerciseError } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { decodeText, isFolderOfExercise, MAX_FILE_BYTES, MAX_FILES } from "./folder.ts";

export type Catalog = { exercises: Exercise[]; errors: ExerciseError[] };

/** Every exercise below `directory`, by slug. A broken folder becomes an error and leaves the others alone. */
export async function readCatalog(directory: string): Promise<Catalog> {
  const catalog: Catalog = { exercises: [], errors: [] };
  const entries = await readdir(directory, { withFileTypes: true });
  const slugs = entries.filter((entry) => !entry.isFile() && !entry.name.startsWith(".")).map((entry) => entry.name);
  for (const slug of slugs.sort()) {
    try {
      catalog.exercises.push(await readExerciseFolder(directory, slug));
    } catch (error) {
      catalog.errors.push(asExerciseError(slug, error));
    }
  }
  return catalog;
}

/** One exercise. Throws an ExerciseError, also when there is no such folder. */
export async function readExerciseFolder(directory: string, slug: string): Promise<Exercise> {
  return parseExercise(slug, await readFolder(directory, slug));
}

/** The files of one exercise, path to text, whether or not they make one. Throws an ExerciseError as above. */
export async function readFolder(directory: string, slug: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  await collect(path.join(directory, slug), "", slug, files);
  return files;
}

async function collect(root: string, folder: string, slug: string, files: Record<string, string>): Promise<void> {
  // A folder reached through a link could be anything, and would be another on the next machine.
  if ((await lstat(path.join(root, folder))).isSymbolicLink())
    throw new ExerciseError(slug, folder, "is a symbolic link");
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && isFolderOfExercise(file)) await collect(root, file, slug, files);
    else if (!entry.isFile()) throw new ExerciseError(slug, file, "is neither a file nor a folder of an exercise");
    else files[file] = await readText(path.join(root, file), slug, file);
    if (Object.keys(files).length > MAX_FILES) throw new ExerciseError(slug, file, `is file number ${MAX_FILES + 1}`);
  }
}

async function readText(location: string, slug: string, file: string): Promise<string> {
  const { size } = await lstat(location);
  if (size > MAX_FILE_BYTES) throw new ExerciseError(slug, file, `has ${size} bytes; ${MAX_FILE_BYTES} are allowed`);
  const bytes = await readFile(location).catch((error: unknown) => {
    throw new ExerciseError(slug, file, String(error));
  });
  const text = decodeText(bytes);
  if (text === null) throw new ExerciseError(slug, file, "is not UTF-8 text");
  return text;
}

function asExerciseError(slug: string, error: unknown): ExerciseError {
  return error instanceof ExerciseError ? error : new ExerciseError(slug, "", `cannot be read: ${String(error)}`);
}
