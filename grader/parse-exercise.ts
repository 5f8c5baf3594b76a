import { z } from "zod";
import { partsFault } from "./by-hand/parts-fault.ts";
import {
  type Alternative,
  type CodeExercise,
  type Exercise,
  ExerciseError,
  ExerciseMetadata,
  type Mistake,
  Slug,
} from "./exercise.ts";
import { versionOf } from "./version.ts";

const REQUIRED = {
  code: ["exercise.json", "prompt.md", "starter.ts", "reference.ts", "cases.ts"],
  "by-hand": ["exercise.json", "prompt.md", "reference.ts"],
};
const OPTIONAL = { code: ["types.d.ts", "judge.ts"], "by-hand": ["variant.ts"] };
const PROGRAM = /^(alternatives|mistakes)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.ts$/;
/** A comment that opens the file; its whole text is the message. */
const LEADING_COMMENT = /^\s*\/\*\*([\s\S]*?)\*\//;

/** One exercise from its folder's text files, path to content. Throws an ExerciseError that names the file and the rule. */
export function parseExercise(slug: string, files: Record<string, string>): Exercise {
  if (!Slug.safeParse(slug).success)
    throw new ExerciseError(slug, "", "a folder's name is lower-case words joined by hyphens");
  const metadata = parseMetadata(slug, files);
  for (const file of REQUIRED[metadata.kind])
    if (!files[file]?.trim()) throw new ExerciseError(slug, file, "is missing or empty");
  for (const file of Object.keys(files)) refuseStranger(slug, metadata.kind, file);
  const folder = {
    slug,
    version: versionOf(files),
    files,
    prompt: files["prompt.md"]!,
    alternatives: programs(files, "alternatives"),
    mistakes: programs(files, "mistakes").map((program) => parseMistake(slug, program)),
  };
  if (metadata.kind === "by-hand") return { ...folder, kind: "by-hand", metadata, hasVariants: "variant.ts" in files };
  checkCodeMetadata(slug, metadata, files);
  return {
    ...folder,
    kind: "code",
    metadata,
    starter: files["starter.ts"]!,
    types: files["types.d.ts"] ?? "",
    hasJudge: "judge.ts" in files,
  };
}

function refuseStranger(slug: string, kind: Exercise["kind"], file: string): void {
  if ([...REQUIRED[kind], ...OPTIONAL[kind]].includes(file) || PROGRAM.test(file)) return;
  throw new ExerciseError(slug, file, "is no part of an exercise");
}

function parseMetadata(slug: string, files: Record<string, string>): ExerciseMetadata {
  if (!files["exercise.json"]?.trim()) throw new ExerciseError(slug, "exercise.json", "is missing or empty");
  const metadata = ExerciseMetadata.safeParse(parseJson(slug, files["exercise.json"]));
  if (!metadata.success) throw new ExerciseError(slug, "exercise.json", z.prettifyError(metadata.error));
  const fault = metadata.data.kind === "by-hand" ? partsFault(metadata.data.parts) : null;
  if (fault) throw new ExerciseError(slug, "exercise.json", fault);
  return metadata.data;
}

function checkCodeMetadata(slug: string, metadata: CodeExercise["metadata"], files: Record<string, string>): void {
  const { tolerance, gradients, entry } = metadata;
  if (entry.returns.optional.length > 0 && "judge.ts" in files)
    throw new ExerciseError(slug, "exercise.json", "has optional outputs, of which judge.ts has to decide by itself");
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
}

function parseJson(slug: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ExerciseError(slug, "exercise.json", `is not JSON: ${(error as Error).message}`);
  }
}

function programs(files: Record<string, string>, folder: string): Alternative[] {
  return Object.keys(files)
    .sort()
    .flatMap((file) => {
      const [, where, id] = PROGRAM.exec(file) ?? [];
      return where === folder ? [{ id: id!, code: files[file]! }] : [];
    });
}

function parseMistake(slug: string, { id, code }: Alternative): Mistake {
  const comment = LEADING_COMMENT.exec(code)?.[1] ?? "";
  const message = comment.replace(/^[ \t]*\* ?/gm, "").trim();
  if (!message) throw new ExerciseError(slug, `mistakes/${id}.ts`, "must begin with its message in a /** comment */");
  return { id, message, code };
}
