import { z } from "zod";
import { AnyPart } from "./by-hand/part.ts";
import { ByHandPolicy, CodePolicy } from "./policy.ts";

/** A slug is a folder name and a part of a URL. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a slug is lower-case words joined by hyphens")
  .max(64);

const Parameter = z.strictObject({ name: z.string(), type: z.string(), description: z.string() });

const common = {
  title: z.string().min(1).max(80),
  unit: z.string().min(1).max(80),
  /** Order on the learner's path; units are ordered by their first exercise. */
  position: z.number(),
  summary: z.string().min(1).max(200),
  minutes: z.int().positive().max(600),
  prerequisites: z.array(Slug),
  /** Opened one by one. Markdown with KaTeX. */
  hints: z.array(z.string().min(1)),
};

/** What has to be known of a program to run and to judge it. */
const program = {
  /** The function that the learner exports. `parameters` are passed in this order. */
  entry: z.strictObject({
    name: z.string().regex(/^[A-Za-z_$][\w$]*$/),
    parameters: z.array(Parameter).min(1),
    /**
     * The name of the result where it is one value; a returned record names its own fields. `optional`: those that may be
     * left out; given back, they are judged like the others.
     */
    returns: Parameter.extend({ optional: z.array(z.string().min(1)).default([]) }),
  }),
  /** |actual − expected| ≤ absolute + relative · |expected|. Absent when judge.ts decides. */
  tolerance: z
    .strictObject({ absolute: z.number().nonnegative(), relative: z.number().nonnegative(), reason: z.string().min(1) })
    .optional(),
  /**
   * For exercises that give back a loss beside its gradients: the output that is the loss, and for each gradient the
   * parameter it belongs to, so that a learner's way back can be held against the learner's own way forward.
   */
  gradients: z.strictObject({ loss: z.string().min(1), of: z.record(z.string(), z.string()) }).optional(),
  /**
   * A case may take its time in CPU and by the clock, and four times as long when it fills more than half of
   * its memory.
   */
  limits: z
    .strictObject({
      caseTimeoutMs: z.int().min(10).max(10_000).default(1000),
      memoryLimitMb: z.int().min(16).max(512).default(64),
    })
    .prefault({}),
};
/** exercise.json in the folder of a part that is a program; title, prompt and points are the part's. */
export const ProgramMetadata = z.strictObject(program);

/** A function to write. */
const CodeMetadata = z.strictObject({
  ...common,
  kind: z.literal("code"),
  policy: CodePolicy.prefault({}),
  ...program,
});
type CodeMetadata = z.infer<typeof CodeMetadata>;

/** Answers worked out on paper. */
const ByHandMetadata = z.strictObject({
  ...common,
  kind: z.literal("by-hand"),
  /** Whether a learner may ask for other numbers than the first ones. */
  newNumbers: z.boolean().default(true),
  policy: ByHandPolicy.prefault({}),
  /** In the order in which they are worked out. */
  parts: z.array(AnyPart).min(1).max(12),
});
export type ByHandMetadata = z.infer<typeof ByHandMetadata>;

/** exercise.json, the facts about an exercise that are not prose or code. */
export const ExerciseMetadata = z.discriminatedUnion("kind", [CodeMetadata, ByHandMetadata]);
export type ExerciseMetadata = z.infer<typeof ExerciseMetadata>;

export type Mistake = { id: string; message: string; code: string };
export type Alternative = { id: string; code: string };

type Folder = {
  slug: string;
  /** Hex SHA-256 over paths and contents, the same for the same folder on every machine. */
  version: string;
  files: Record<string, string>;
  /** prompt.md: Markdown with KaTeX. */
  prompt: string;
  alternatives: Alternative[];
  mistakes: Mistake[];
};
export type CodeExercise = Folder & {
  kind: "code";
  metadata: CodeMetadata;
  starter: string;
  /** types.d.ts: ambient types that the editor and the checker both know. Empty when the exercise has none. */
  types: string;
  hasJudge: boolean;
  /** Where the program is a part of an exercise by hand: that exercise, and the part's id. */
  partOf?: { slug: string; version: string; part: string };
};
export type ByHandExercise = Folder & {
  kind: "by-hand";
  /** Its prompts have the variant's numbers in double braces. */
  metadata: ByHandMetadata;
  hasVariants: boolean;
  /** The parts that are programs, by their ids: each is an exercise of kind code in a folder of its own. */
  programs: Record<string, CodeExercise>;
};

/** Everything one exercise is, parsed. `files` is the folder as text, path to content; all else is derived from it. */
export type Exercise = CodeExercise | ByHandExercise;

/** For what knows programs alone. */
export function requireCode(exercise: Exercise): CodeExercise {
  if (exercise.kind !== "code") throw new Error(`"${exercise.slug}" asks for answers, not for a program`);
  return exercise;
}

/** The programs that an exercise asks for: itself, or those among its parts. */
export function programsOf(exercise: Exercise): CodeExercise[] {
  return exercise.kind === "code" ? [exercise] : Object.values(exercise.programs);
}

/** The function to export, as a reader of TypeScript would write it: "rnnStep(x: Vector, …): Vector". */
export function signatureOf({ metadata: { entry } }: CodeExercise): string {
  const parameters = entry.parameters.map(({ name, type }) => `${name}: ${type}`).join(", ");
  return `${entry.name}(${parameters}): ${entry.returns.type}`;
}

/** A broken exercise folder: names the file and the rule, so that the author knows where to look. */
export class ExerciseError extends Error {
  readonly slug: string;
  readonly file: string;
  readonly rule: string;

  constructor(slug: string, file: string, rule: string) {
    super(`exercises/${slug}/${file}: ${rule}`);
    this.name = "ExerciseError";
    this.slug = slug;
    this.file = file;
    this.rule = rule;
  }
}
