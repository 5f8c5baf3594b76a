import { isDeepStrictEqual } from "node:util";
import type { Variant as Numbers } from "#grader/by-hand/fill-in.ts";
import type { Engine } from "#grader/engine.ts";
import { readVersion } from "#server/exercises/read.ts";
import { finishVariant, startVariant } from "#server/variants/work.ts";

/** Some exercises have few variants, and a learner may have had them all. */
const MOST_TRIES = 20;

/** Draws the numbers of a variant, others than its learner had before, and has them prepared for the answers to come. */
export async function drawVariant(engine: Pick<Engine, "prepare">, id: string): Promise<void> {
  const task = await startVariant(id);
  if (!task) return;
  const exercise = await readVersion(task.versionId);
  const draw = async (seed: string): Promise<Numbers> => (await engine.prepare(exercise, seed)).cases[0]!.input;
  let { seed } = task;
  let numbers = await draw(seed);
  const isKnown = () => task.earlier.some((earlier) => isDeepStrictEqual(earlier, numbers));
  for (let i = 1; i < MOST_TRIES && isKnown(); i++) {
    seed = `${task.seed}-${i}`;
    numbers = await draw(seed);
  }
  await finishVariant(id, { seed, numbers });
}
