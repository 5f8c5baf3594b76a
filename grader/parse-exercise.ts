import { type Alternative, type Exercise, ExerciseError, ExerciseMetadata, type Mistake, Slug } from "./exercise.ts";
import { versionOf } from "./version.ts";

/** The leading comment of a mistake's file. */
const MESSAGE = /^\/\*\*([\s\S]*?)\*\//;

/** An exercise from its folder's text files, path to content. Throws an ExerciseError that names the file and the rule. */
export function parseExercise(slug: string, files: Record<string, string>): Exercise {
  if (!Slug.safeParse(slug).success)
    throw new ExerciseError(slug, "", "the folder's name must be lower-case words joined by hyphens");
  const require = (file: string): string => {
    const text = files[file];
    if (text === undefined || text.trim() === "") throw new ExerciseError(slug, file, "the file is missing or empty");
    return text;
  };
  const metadata = parseMetadata(slug, require("exercise.json"));
  const hasJudge = files["judge.ts"] !== undefined;
  if (hasJudge === (metadata.tolerance !== undefined))
    throw new ExerciseError(slug, "exercise.json", "an exercise has either a tolerance or a judge.ts");
  require("reference.ts");
  require("cases.ts");
  return {
    slug,
    version: versionOf(files),
    files,
    metadata,
    prompt: require("prompt.md"),
    starter: require("starter.ts"),
    types: files["types.d.ts"] ?? "",
    hasJudge,
    alternatives: inFolder(files, "alternatives").map(({ id, code }): Alternative => ({ id, code })),
    mistakes: inFolder(files, "mistakes").map(({ id, file, code }): Mistake => ({
      id,
      code,
      message: messageOf(slug, file, code),
    })),
  };
}

function parseMetadata(slug: string, text: string): ExerciseMetadata {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ExerciseError(slug, "exercise.json", `is not JSON: ${(error as Error).message}`);
  }
  const metadata = ExerciseMetadata.safeParse(json);
  if (metadata.success) return metadata.data;
  const [issue] = metadata.error.issues;
  throw new ExerciseError(slug, "exercise.json", `${issue!.path.join(".") || "metadata"}: ${issue!.message}`);
}

function inFolder(files: Record<string, string>, folder: string): { id: string; file: string; code: string }[] {
  return Object.keys(files)
    .filter((file) => file.startsWith(`${folder}/`))
    .sort()
    .map((file) => ({ id: file.slice(folder.length + 1, -".ts".length), file, code: files[file]! }));
}

function messageOf(slug: string, file: string, code: string): string {
  const lines = MESSAGE.exec(code)?.[1]?.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
  const message = lines?.join("\n").trim();
  if (!message) throw new ExerciseError(slug, file, "begins with a /** comment */ that is the message a learner gets");
  return message;
}
