import { createHash } from "node:crypto";
import { getHeapStatistics } from "node:v8";
import { z } from "zod";
import type { Judgement } from "../authoring.ts";
import type { Followed } from "../by-hand/grade-answers.ts";
import { type ByHandExercise, type CodeExercise, type Exercise, ExerciseError } from "../exercise.ts";
import type { CallOutcome } from "../runner/converse.ts";
import type { RunnerPool } from "../runner/runner.ts";
import { seedFor } from "../seed.ts";
import { encodeOnce, type Value } from "../value.ts";
import { bundleAuthorCode } from "./bundle.ts";
import { type Explored, explore } from "./explore.ts";
import { type FollowQuestion, followAnswers } from "./follow.ts";
import { type Prepared, type PreparedCase, prepareCases, requireValue, runAuthorCode } from "./prepare.ts";
import { type PreparedStore, readOrCompute } from "./prepared-store.ts";
import { Recent } from "./recent.ts";
import { bundleVariants, type VariantProgram } from "./variant-bundle.ts";

/** The author's side of grading: what is known about an exercise and a seed is computed once, also when many ask. */
export type AuthorCode = {
  prepare(exercise: Exercise, seed: string): Promise<Prepared>;
  /** The same for many seeds in one go, remembered nowhere. */
  prepareAll(exercise: Exercise, seeds: string[]): Promise<Prepared[]>;
  /** What judge.ts says of each value; null where there is no value to judge. */
  judge(exercise: CodeExercise, cases: PreparedCase[], outcomes: CallOutcome[]): Promise<(Judgement | null)[]>;
  /** What the reference gives in these cases when inputs or expressions are wrong: all that is known, or some of it again. */
  explore(exercise: CodeExercise, cases: PreparedCase[], only?: ReadonlySet<string>): Promise<Explored[]>;
  /** What follows from a learner's own answers, for each question. */
  follow(exercise: ByHandExercise, questions: FollowQuestion[]): Promise<Followed[]>;
  /** What an alternative answers to each of these variants. */
  answer(exercise: ByHandExercise, id: string, prepared: Prepared[]): Promise<Value[]>;
};

const JudgementShape = z.strictObject({
  passed: z.boolean(),
  message: z.string().max(2000),
  mistake: z.string().optional(),
});
const HEAP_MB = getHeapStatistics().heap_size_limit / 2 ** 20;
/**
 * A class works on a few exercises, with 64 seeds each. One seed of rnn-bptt takes 2.6 MB of the heap, of which at most a
 * sixth is for them: what is forgotten is read from the store again.
 */
const REMEMBERED = Math.min(256, Math.ceil(HEAP_MB / 16));
/** What was explored of one exercise is some megabytes. */
const REMEMBERED_EXPLORATIONS = Math.min(24, Math.ceil(HEAP_MB / 32));

export type AuthorCodeOptions = {
  pool: RunnerPool;
  store: PreparedStore | undefined;
  log: (message: string, error: unknown) => void;
};

export function createAuthorCode({ pool, store, log }: AuthorCodeOptions): AuthorCode {
  const bundles = new Recent<string>(REMEMBERED);
  const prepared = new Recent<Prepared>(REMEMBERED);
  const variants = new Recent<VariantProgram>(REMEMBERED);
  const explorations = new Recent<Explored[]>(REMEMBERED_EXPLORATIONS);
  const bundle = (exercise: Exercise) => bundles.get(exercise.version, () => bundleAuthorCode(exercise));
  return {
    prepare: (exercise, seed) =>
      prepared.get(`${exercise.version} ${seed}`, () => {
        const compute = async () => (await prepareCases(pool, exercise, await bundle(exercise), [seed]))[0]!;
        return readOrCompute({ store, exercise, seed, compute, log });
      }),
    prepareAll: async (exercise, seeds) => prepareCases(pool, exercise, await bundle(exercise), seeds),
    explore: async (exercise, cases, only) => {
      const program = await variants.get(exercise.version, () => bundleVariants(exercise));
      if (only) return explore(pool, { exercise, program, cases, only });
      return explorations.get(`${exercise.version} ${digestOf(cases)}`, () =>
        explore(pool, { exercise, program, cases }),
      );
    },
    judge: async (exercise, cases, outcomes) => {
      const calls = cases.flatMap(({ title, input }, i) => {
        const outcome = outcomes[i];
        if (outcome?.status !== "value") return [];
        return [{ entry: "judge", args: [{ title, input, output: outcome.value }], seed: seedFor(exercise.slug, i) }];
      });
      const answers = calls.length > 0 ? await runAuthorCode(pool, await bundle(exercise), { calls }) : [];
      return cases.map((_, i) => (outcomes[i]?.status === "value" ? parseJudgement(exercise, answers.shift()) : null));
    },
    follow: async (exercise, questions) => followAnswers(pool, exercise, await bundle(exercise), questions),
    answer: async (exercise, id, all) => {
      const calls = all.map(({ cases }) => ({
        entry: `alternatives/${id}`,
        args: [cases[0]!.input, cases[0]!.expected],
        seed: 1,
      }));
      const outcomes = await runAuthorCode(pool, await bundle(exercise), { calls }, calls.length);
      return all.map((_, i) => requireValue(exercise, `alternatives/${id}.ts`, outcomes[i]));
    },
  };
}

/** Public cases are the same for every seed, so whoever fails in one finds it explored. */
function digestOf(cases: PreparedCase[]): string {
  return createHash("sha256")
    .update(JSON.stringify(cases.map(({ input }) => encodeOnce(input))))
    .digest("hex");
}

function parseJudgement(exercise: CodeExercise, answer: CallOutcome | undefined): Judgement {
  const judgement = JudgementShape.safeParse(requireValue(exercise, "judge.ts", answer));
  const rule = (text: string) => new ExerciseError(exercise.slug, "judge.ts", text);
  if (!judgement.success) throw rule(`gives back no judgement: ${z.prettifyError(judgement.error)}`);
  const { mistake, ...verdict } = judgement.data;
  if (mistake === undefined) return verdict;
  if (!exercise.mistakes.some(({ id }) => id === mistake))
    throw rule(`names the mistake "${mistake}", which has no file in mistakes/`);
  return { ...verdict, mistake };
}
