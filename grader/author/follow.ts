import { z } from "zod";
import type { Followed } from "../by-hand/grade-answers.ts";
import type { Answers } from "../by-hand/mark-answers.ts";
import type { ByHandExercise } from "../exercise.ts";
import type { CallOutcome } from "../runner/converse.ts";
import type { RunnerPool } from "../runner/runner.ts";
import type { Value } from "../value.ts";
import { type Prepared, runAuthorCode } from "./prepare.ts";

export type FollowQuestion = { prepared: Prepared; own: Answers };

/** What a few sums take; a learner waits for it, and their number may be one that the author's loop never ends with. */
const CALL_MS = 2000;

const Answered = z.record(z.string(), z.unknown());
const FollowedShape = z.strictObject({ reference: Answered, mistakes: z.record(z.string(), Answered) });

/**
 * What follows from learners' own answers, in one program as long as the author's code gets by with them. Where it does
 * not, each part is asked alone, and nothing follows for those that never end or give back what is no value.
 */
export async function followAnswers(
  pool: RunnerPool,
  exercise: ByHandExercise,
  code: string,
  questions: FollowQuestion[],
): Promise<Followed[]> {
  const followed: Followed[] = [];
  while (followed.length < questions.length) {
    const left = questions.slice(followed.length);
    const calls = left.map(({ prepared, own }) => ({
      entry: "follow",
      args: [prepared.cases[0]!.input, own],
      seed: 1,
    }));
    const outcomes = await runAuthorCode(pool, code, { calls }, calls.length, CALL_MS);
    const failed = left.findIndex((_, i) => outcomes[i]?.status !== "value");
    followed.push(...outcomes.slice(0, failed < 0 ? left.length : failed).map(followedOf));
    // A call that ended the program took those after it along: they are asked again.
    if (failed >= 0) followed.push(await followByPart(pool, exercise, code, left[failed]!));
  }
  return followed;
}

function followedOf(outcome: CallOutcome): Followed {
  return FollowedShape.parse(outcome.status === "value" ? outcome.value : null) as Followed;
}

/** Known mistakes are left out: they explain a wrong answer, and what is asked here is whether it is one. */
async function followByPart(
  pool: RunnerPool,
  { metadata }: ByHandExercise,
  code: string,
  { prepared, own }: FollowQuestion,
): Promise<Followed> {
  const reference: Record<string, Value> = {};
  for (const { id, follows } of metadata.parts) {
    if (follows.length === 0) continue;
    const calls = [{ entry: "followPart", args: [prepared.cases[0]!.input, own, id], seed: 1 }];
    const [outcome] = await runAuthorCode(pool, code, { calls }, 1, CALL_MS);
    if (outcome?.status === "value") reference[id] = outcome.value;
  }
  return { reference, mistakes: {} };
}
