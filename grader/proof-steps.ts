import { z } from "zod";
import type { Exercise } from "./exercise.ts";

/** A rule that an exercise breaks, and the file that breaks it. */
export const Failure = z.object({ file: z.string(), rule: z.string() });
export type Failure = z.infer<typeof Failure>;

/** In tolerances. JSON has no infinity, which is the distance of an answer of another shape. */
export const Distance = z.union([z.number(), z.literal("infinite")]);
export type Distance = z.infer<typeof Distance>;

/**
 * One thing that an exercise is put to. `id` is the file that it is about, or a word where there is no single one. What is
 * "waiting" when all is over was not reached, because something before it failed.
 */
export const ProofStep = z.object({
  id: z.string(),
  kind: z.enum(["prose", "cases", "reference", "starter", "alternative", "mistake", "outputs", "budget"]),
  state: z.enum(["waiting", "running", "passed", "failed"]),
  failures: z.array(Failure),
  /** Of an alternative, how far it is from the reference at most; of a mistake, how far it misses where it comes nearest. */
  distance: Distance.nullable(),
  /** The largest share of the time limit that a call took. */
  budget: z.number().nullable(),
});
export type ProofStep = z.infer<typeof ProofStep>;

/** What has become known of a step. */
export type StepNews = Pick<ProofStep, "id"> & Partial<Omit<ProofStep, "id" | "kind">>;

export const asDistance = (tolerances: number): Distance => (Number.isFinite(tolerances) ? tolerances : "infinite");

/** All that an exercise is put to, in the order in which it is shown; the programs among its parts at the end. */
export function stepsOf(exercise: Exercise): ProofStep[] {
  const programs = exercise.kind === "by-hand" ? Object.entries(exercise.programs) : [];
  return [
    ...ownSteps(exercise),
    ...programs.flatMap(([part, program]) =>
      stepsOf(program).map((step) => ({ ...step, id: idInPart(part, step.id) })),
    ),
  ];
}

export const idInPart = (part: string, id: string) => `parts/${part}/${id}`;

function ownSteps(exercise: Exercise): ProofStep[] {
  const { alternatives, mistakes } = exercise;
  const isCode = exercise.kind === "code";
  const hasOptional = isCode && exercise.metadata.entry.returns.optional.length > 0;
  return [
    newStep(casesFile(exercise), "cases"),
    newStep("reference.ts", "reference"),
    ...(isCode ? [newStep("starter.ts", "starter")] : []),
    ...alternatives.map(({ id }) => newStep(`alternatives/${id}.ts`, "alternative")),
    ...mistakes.map(({ id }) => newStep(`mistakes/${id}.ts`, "mistake")),
    ...(hasOptional ? [newStep("outputs", "outputs")] : []),
    ...(isCode && alternatives.length > 0 ? [newStep("budget", "budget")] : []),
  ];
}

export function newStep(id: string, kind: ProofStep["kind"]): ProofStep {
  return { id, kind, state: "waiting", failures: [], distance: null, budget: null };
}

/** The file that draws what is asked. */
export const casesFile = ({ kind }: Pick<Exercise, "kind">): string => (kind === "code" ? "cases.ts" : "variant.ts");

/** The same steps with the news in its place. */
export function withNews(steps: ProofStep[], news: StepNews): ProofStep[] {
  return steps.map((step) => (step.id === news.id ? { ...step, ...news } : step));
}

/** How a step ended by what is wrong with it. */
export function settled(id: string, failures: Failure[]): StepNews {
  return { id, state: failures.length > 0 ? "failed" : "passed", failures };
}
