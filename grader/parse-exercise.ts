import { z } from "zod";
import type { AnyPart } from "./by-hand/part.ts";
import { partsFault } from "./by-hand/parts-fault.ts";
import {
  type Alternative,
  type ByHandExercise,
  type ByHandMetadata,
  type CodeExercise,
  type Exercise,
  ExerciseError,
  ExerciseMetadata,
  type Mistake,
  ProgramMetadata,
  Slug,
} from "./exercise.ts";
import { policyFault } from "./policy.ts";
import { unstorableField } from "./unstorable-field.ts";
import { versionOf } from "./version.ts";

const PROGRAM_FILES = ["exercise.json", "starter.ts", "reference.ts", "cases.ts"];
const REQUIRED = {
  code: [...PROGRAM_FILES, "prompt.md"],
  "by-hand": ["exercise.json", "prompt.md", "reference.ts"],
  part: PROGRAM_FILES,
};
const PROGRAM_OPTIONAL = ["types.d.ts", "judge.ts"];
const OPTIONAL = { code: PROGRAM_OPTIONAL, "by-hand": ["variant.ts"], part: PROGRAM_OPTIONAL };
/** What a folder is that has files of an exercise in it. */
type FolderKind = keyof typeof REQUIRED;
const PROGRAM = /^(alternatives|mistakes)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.ts$/;
const PART_FILE = /^parts\/([^/]+)\/(.+)$/;
/** A comment that opens the file; its whole text is the message. */
const LEADING_COMMENT = /^\s*\/\*\*([\s\S]*?)\*\//;

type Files = Record<string, string>;

/** One exercise from its folder's text files, path to content. Throws an ExerciseError that names the file and the rule. */
export function parseExercise(slug: string, files: Files): Exercise {
  if (!Slug.safeParse(slug).success)
    throw new ExerciseError(slug, "", "a folder's name is lower-case words joined by hyphens");
  const metadata = parseMetadata(ExerciseMetadata, slug, files);
  const contradiction = policyFault(metadata.policy, metadata.hints.length);
  if (contradiction) throw new ExerciseError(slug, "exercise.json", `its policy ${contradiction}`);
  return metadata.kind === "code"
    ? { ...parseProgram("code", { slug, files, metadata }), prompt: files["prompt.md"]! }
    : parseByHand(slug, files, metadata);
}

/** A part that is a program has a folder below parts/, in the form of an exercise's own. */
function parseByHand(slug: string, files: Files, metadata: ByHandMetadata): ByHandExercise {
  const fault = partsFault(metadata.parts);
  if (fault) throw new ExerciseError(slug, "exercise.json", fault);
  const programs = metadata.parts.filter(({ kind }) => kind === "code");
  const isOfProgram = (file: string) => programs.some(({ id }) => id === PART_FILE.exec(file)?.[1]);
  const own = Object.fromEntries(Object.entries(files).filter(([file]) => !isOfProgram(file)));
  // Hashed with all of its files, those of its programs among them.
  const folder = { ...parseFolder("by-hand", slug, own), files, version: versionOf(files) };
  return {
    ...folder,
    ...{ kind: "by-hand", metadata, prompt: files["prompt.md"]!, hasVariants: "variant.ts" in files },
    programs: Object.fromEntries(programs.map((part) => [part.id, parsePart({ ...folder, metadata }, part)])),
  };
}

type Whole = { slug: string; version: string; files: Files; metadata: ByHandMetadata };

function parsePart({ slug, version, files, metadata }: Whole, { id, title, prompt }: AnyPart): CodeExercise {
  const own = Object.entries(files).flatMap(([file, text]) => {
    const [, part, rest] = PART_FILE.exec(file) ?? [];
    return part === id ? [[rest!, text]] : [];
  });
  const folder = { slug: `${slug}/parts/${id}`, files: Object.fromEntries(own) as Files };
  const { parts: _, ...whole } = metadata;
  try {
    const facts = parseMetadata(ProgramMetadata, folder.slug, folder.files);
    const program = { ...folder, metadata: { ...whole, ...facts, title, hints: [], kind: "code" as const } };
    return { ...parseProgram("part", program), prompt, partOf: { slug, version, part: id } };
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    throw new ExerciseError(slug, `parts/${id}/${error.file}`, error.rule);
  }
}

type ProgramFolder = { slug: string; files: Files; metadata: CodeExercise["metadata"] };

function parseProgram(kind: FolderKind, { slug, files, metadata }: ProgramFolder): Omit<CodeExercise, "prompt"> {
  const folder = parseFolder(kind, slug, files);
  checkCodeMetadata(slug, metadata, files);
  return {
    ...folder,
    ...{ kind: "code", metadata, starter: files["starter.ts"]!, types: files["types.d.ts"] ?? "" },
    hasJudge: "judge.ts" in files,
  };
}

/** What all folders have. Refuses one that lacks a file, or has one too many. */
function parseFolder(kind: FolderKind, slug: string, files: Files) {
  for (const file of REQUIRED[kind])
    if (!files[file]?.trim()) throw new ExerciseError(slug, file, "is missing or empty");
  for (const file of Object.keys(files)) refuseStranger(slug, kind, file);
  return {
    ...{ slug, version: versionOf(files), files },
    alternatives: programs(files, "alternatives"),
    mistakes: programs(files, "mistakes").map((program) => parseMistake(slug, program)),
  };
}

function refuseStranger(slug: string, kind: FolderKind, file: string): void {
  if ([...REQUIRED[kind], ...OPTIONAL[kind]].includes(file) || PROGRAM.test(file)) return;
  throw new ExerciseError(slug, file, "is no part of an exercise");
}

function parseMetadata<Schema extends z.ZodType>(schema: Schema, slug: string, files: Files): z.infer<Schema> {
  if (!files["exercise.json"]?.trim()) throw new ExerciseError(slug, "exercise.json", "is missing or empty");
  const json = parseJson(slug, files["exercise.json"]);
  const unstorable = unstorableField(json);
  if (unstorable) throw new ExerciseError(slug, "exercise.json", unstorable);
  const metadata = schema.safeParse(json);
  if (!metadata.success) throw new ExerciseError(slug, "exercise.json", z.prettifyError(metadata.error));
  return metadata.data;
}

function checkCodeMetadata(slug: string, metadata: CodeExercise["metadata"], files: Files): void {
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

function programs(files: Files, folder: string): Alternative[] {
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
