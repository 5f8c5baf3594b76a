import { isDeepStrictEqual } from "node:util";
import type { Engine } from "#grader/engine.ts";
import type { ByHandExercise } from "#grader/exercise.ts";
import { readVersion } from "#server/exercises/read.ts";

type Asked = { versionId: string; answeredId: string; seed: string; part: string | null };

/**
 * Why what was handed in for one version cannot be judged by another, in words; null where it can. A program is simply
 * graded. Answers by hand are about numbers, which have to be the same.
 */
export async function misfit(engine: Pick<Engine, "prepare">, asked: Asked): Promise<string | null> {
  const { versionId, answeredId, seed, part } = asked;
  if (versionId === answeredId) return null;
  const [target, answered] = await Promise.all([readVersion(versionId), readVersion(answeredId)]);
  if (target.kind !== answered.kind)
    return target.kind === "code" ? "The version asks for a program." : "The version asks for answers by hand.";
  if (target.kind === "code" || answered.kind === "code") return null;
  if (part !== null && !target.metadata.parts.some(({ id }) => id === part))
    return `The version has no part “${part}”, which was checked by itself.`;
  const [wanted, given] = await Promise.all([numbersOf(engine, target, seed), numbersOf(engine, answered, seed)]);
  return isDeepStrictEqual(wanted, given) ? null : "The version asks about other numbers than the learner had.";
}

/** As they are stored: JSON has one zero. */
async function numbersOf(engine: Pick<Engine, "prepare">, exercise: ByHandExercise, seed: string): Promise<unknown> {
  return JSON.parse(JSON.stringify((await engine.prepare(exercise, seed)).cases[0]?.input ?? {}));
}
