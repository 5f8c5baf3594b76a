/** What an exercise's own files may import as types. `cases.ts` and `judge.ts` are written against these. */
import type { CaseVisibility } from "./report.ts";
import type { Value } from "./value.ts";

/**
 * By hand, reference.ts exports `answers`: for each part that is computed a function of the variant and of the answers to
 * the parts before it, which may be a learner's own. Files in mistakes/ export those that they get wrong.
 */
export type AnswerFunctions<Variant, Own> = Record<
  string,
  (variant: Variant, own: Own) => number | number[] | number[][] | string
>;

/** One call of the entry function. `input` has one field per parameter, named as in exercise.json. */
export type ExerciseCase = { title: string; visibility: CaseVisibility; input: Record<string, Value> };

/**
 * `judge.ts` exports `judge`, called once per case on the trusted side of the border with inert values, for answers
 * that are right by their properties (an initialiser, a trained network) rather than by their value.
 */
export type Judgement = {
  passed: boolean;
  message: string;
  /** The file in mistakes/, without ".ts", whose message is the reason of this failure. */
  mistake?: string;
};
/** What `judge` is asked. @public: for exercises with a judge, of which there may be none. */
export type JudgeQuestion = { title: string; input: Record<string, Value>; output: Value };
