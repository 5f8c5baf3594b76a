import { isDeepStrictEqual } from "node:util";
import type { Variant as Numbers } from "#grader/by-hand/fill-in.ts";
import type { Engine } from "#grader/engine.ts";
import { type Exercise, ExerciseError } from "#grader/exercise.ts";
import { casesFile } from "#grader/proof-steps.ts";
import { unstorableField } from "#grader/unstorable-field.ts";
import { readVersion } from "#server/exercises/read.ts";
import {
  finishVariant,
  refuseVariant,
  startVariant,
  type VariantTask,
  withdrawVariant,
} from "#server/variants/work.ts";

/** Drawn in one go. Of a dozen variants it misses one that is left once in five thousand times. */
const MORE_SEEDS = 100;

type Drawing = Pick<Engine, "prepare" | "prepareAll">;
type Drawn = { seed: string; numbers: Numbers };

/** Draws the numbers of a variant, others than its learner had before, and has them prepared for the answers to come. */
export async function drawVariant(engine: Drawing, id: string): Promise<void> {
  const task = await startVariant(id);
  if (!task) return;
  try {
    await draw(engine, id, task);
  } catch (error) {
    if (!(error instanceof ExerciseError) || !(await refuseVariant(id, error))) throw error;
  }
}

async function draw(engine: Drawing, id: string, task: VariantTask): Promise<void> {
  const exercise = await readVersion(task.versionId);
  const first = { seed: task.seed, numbers: (await engine.prepare(exercise, task.seed)).cases[0]!.input };
  const drawn =
    ageOf(first, task.earlier) === Number.POSITIVE_INFINITY ? first : await drawAmongMany(engine, exercise, task);
  if (!drawn) return withdrawVariant(id);
  const unstorable = unstorableField(drawn.numbers);
  if (unstorable)
    throw new ExerciseError(exercise.slug, casesFile(exercise), `draws what no page can have: ${unstorable}`);
  if (drawn !== first) await engine.prepare(exercise, drawn.seed);
  await finishVariant(id, drawn);
}

/**
 * Numbers that the learner never had; where all are used up, those that they had longest ago. Null where there are no
 * others than they have now.
 */
async function drawAmongMany(
  engine: Drawing,
  exercise: Exercise,
  { seed, earlier }: { seed: string; earlier: unknown[] },
): Promise<Drawn | null> {
  const seeds = Array.from({ length: MORE_SEEDS }, (_, i) => `${seed}-${i + 1}`);
  const prepared = await engine.prepareAll(exercise, seeds);
  const drawn = prepared.map(({ cases }, i) => ({ seed: seeds[i]!, numbers: cases[0]!.input }));
  const best = drawn.reduce((one, other) => (ageOf(other, earlier) > ageOf(one, earlier) ? other : one));
  return ageOf(best, earlier) > 0 ? best : null;
}

/** How many others the learner has had since; 0 for those they have now, infinite for new ones. */
function ageOf({ numbers }: Drawn, earlier: unknown[]): number {
  // As they are stored: JSON has one zero.
  const stored = JSON.parse(JSON.stringify(numbers));
  const age = earlier.findIndex((one) => isDeepStrictEqual(one, stored));
  return age < 0 ? Number.POSITIVE_INFINITY : age;
}
