import { z } from "zod";
import { type Alternative, type Exercise, ExerciseError, ExerciseMetadata, type Mistake, Slug } from "./exercise.ts";
import { versionOf } from "./version.ts";

const REQUIRED = ["exercise.json", "prompt.md", "starter.ts", "reference.ts", "cases.ts"];
const OPTIONAL = ["types.d.ts", "judge.ts"];
const VARIANT = /^(alternatives|mistakes)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.ts$/;
/** A comment that opens the file; its whole text is the message. */
const LEADING_COMMENT = /^\s*\/\*\*([\s\S]*?)\*\//;

/** One exercise from its folder's text files, path to content. Throws an ExerciseError that names the file and the rule. */
export function parseExercise(slug: string, files: Record<string, string>): Exercise {
  if (!Slug.safeParse(slug).success)
    throw new ExerciseError(slug, "", "a folder's name is lower-case words joined by hyphens");
  for (const file of REQUIRED) if (!files[file]?.trim()) throw new ExerciseError(slug, file, "is missing or empty");
  for (const file of Object.keys(files)) refuseStranger(slug, file);
  return {
    slug,
    version: versionOf(files),
    files,
    metadata: parseMetadata(slug, files),
    prompt: files["prompt.md"]!,
    starter: files["starter.ts"]!,
    types: files["types.d.ts"] ?? "",
    hasJudge: "judge.ts" in files,
    alternatives: variants(files, "alternatives"),
    mistakes: variants(files, "mistakes").map((variant) => parseMistake(slug, variant)),
  };
}

function refuseStranger(slug: string, file: string): void {
  if ([...REQUIRED, ...OPTIONAL].includes(file) || VARIANT.test(file)) return;
  throw new ExerciseError(slug, file, "is no part of an exercise");
}

function parseMetadata(slug: string, files: Record<string, string>): ExerciseMetadata {
  const metadata = ExerciseMetadata.safeParse(parseJson(slug, files["exercise.json"]!));
  if (!metadata.success) throw new ExerciseError(slug, "exercise.json", z.prettifyError(metadata.error));
  const { tolerance, gradients, entry } = metadata.data;
  if (!tolerance && !("judge.ts" in files))
    throw new ExerciseError(slug, "exercise.json", "needs a tolerance, since no judge.ts decides");
  const parameters = entry.parameters.map(({ name }) => name);
  for (const [output, parameter] of Object.entries(gradients?.of ?? {}))
    if (!parameters.includes(parameter))
      throw new ExerciseError(
        slug,
        "exercise.json",
        `gradients says that ${output} belongs to "${parameter}"; the parameters are ${parameters.join(", ")}`,
      );
  return metadata.data;
}

function parseJson(slug: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ExerciseError(slug, "exercise.json", `is not JSON: ${(error as Error).message}`);
  }
}

function variants(files: Record<string, string>, folder: string): Alternative[] {
  return Object.keys(files)
    .sort()
    .flatMap((file) => {
      const [, where, id] = VARIANT.exec(file) ?? [];
      return where === folder ? [{ id: id!, code: files[file]! }] : [];
    });
}

function parseMistake(slug: string, { id, code }: Alternative): Mistake {
  const comment = LEADING_COMMENT.exec(code)?.[1] ?? "";
  const message = comment.replace(/^[ \t]*\* ?/gm, "").trim();
  if (!message) throw new ExerciseError(slug, `mistakes/${id}.ts`, "must begin with its message in a /** comment */");
  return { id, message, code };
}
