import type { OutputOf } from "../diagnose.ts";
import { inputChanges } from "../diagnosis/changed-inputs.ts";
import type { CodeExercise } from "../exercise.ts";
import type { RunnerPool } from "../runner/runner.ts";
import { seedFor } from "../seed.ts";
import type { Value } from "../value.ts";
import { argumentsOf, type PreparedCase, runAuthorCode } from "./prepare.ts";
import type { VariantProgram } from "./variant-bundle.ts";

/** `key` asks for it again. */
export type Explored = { key: string; id: string; outputs: ReturnType<OutputOf>[] };

const INPUT = "input";

export function isOfInput({ key }: Explored): boolean {
  return key.startsWith(`${INPUT} `);
}

export type Exploration = {
  exercise: CodeExercise;
  program: VariantProgram;
  cases: PreparedCase[];
  /** All of them unless some are named. */
  only?: ReadonlySet<string>;
};

/** A variant may loop for ever, and then its whole batch is asked for one by one. */
const CALL_MS = 2000;
const JOBS = 2;
/** How many answers one call gives, so that few of them are lost with one that does not end. */
const BATCH = 40;

type Input = Record<string, Value>;
/** Some hypotheses on one case, and where each answer belongs. */
type Batch = { entry: "onInputs" | "onVariants"; args: Value[]; places: { to: Explored; position: number }[] };

/**
 * What the reference gives on inputs that were taken wrongly, and what it gives with one expression written wrongly, for
 * each case. Only the author's code runs. A hypothesis that gives nothing in any case is left out.
 */
export async function explore(pool: RunnerPool, exploration: Exploration): Promise<Explored[]> {
  const { explored, batches } = plan(exploration);
  const seed = seedFor(exploration.exercise.slug, 0);
  const lost = await answer(pool, exploration.program, batches, seed);
  const single = lost.flatMap(takeApart);
  for (let rest = single, ends = 0; rest.length > 0 && ends < MAX_ENDS; ends++)
    rest = (await answer(pool, exploration.program, rest, seed)).slice(1);
  return explored.filter(({ outputs }) => outputs.some((output) => output));
}

/** One that ends its runner is left out and the rest goes on; an exercise in which that is common is not worth it. */
const MAX_ENDS = 5;

function plan({ exercise, program, cases, only }: Exploration): { explored: Explored[]; batches: Batch[] } {
  const isAsked = ({ key }: { key: string }) => !only || only.has(key);
  const blank = ({ key, id }: { key: string; id: string }): Explored => ({
    key,
    id,
    outputs: cases.map(() => undefined),
  });
  const changes = inputChanges(cases[0]?.input ?? {})
    .map(({ id, change }) => ({ key: `${INPUT} ${id}`, id, change }))
    .filter(isAsked)
    .map((each) => ({ ...each, to: blank(each) }));
  const variants = program.variants
    .map(({ keys, id }) => ({ keys, id, key: keys.join(" ") }))
    .filter(isAsked)
    .map((each) => ({ ...each, to: blank(each) }));
  const batches = cases.flatMap(({ input }, position): Batch[] => [
    ...inBatches(changes.flatMap(({ change, to }) => withInput(change(input), to))).map((part) => ({
      entry: "onInputs" as const,
      args: [part.map(({ changed }) => argumentsOf(exercise, changed))],
      places: part.map(({ to }) => ({ to, position })),
    })),
    ...inBatches(variants).map((part) => ({
      entry: "onVariants" as const,
      args: [part.map(({ keys }) => keys), argumentsOf(exercise, input)],
      places: part.map(({ to }) => ({ to, position })),
    })),
  ]);
  return { explored: [...changes, ...variants].map(({ to }) => to), batches };
}

function withInput(changed: Input | null, to: Explored): { changed: Input; to: Explored }[] {
  return changed ? [{ changed, to }] : [];
}

function inBatches<Item>(items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, k) => items.slice(k * BATCH, (k + 1) * BATCH));
}

/** Fills in what the batches give, and hands back those of which nothing is known. */
async function answer(pool: RunnerPool, { code }: VariantProgram, batches: Batch[], seed: number): Promise<Batch[]> {
  if (batches.length === 0) return [];
  const calls = batches.map(({ entry, args }) => ({ entry, args, seed }));
  const outcomes = await runAuthorCode(pool, code, { calls }, JOBS, CALL_MS);
  return batches.filter(({ places }, k) => {
    const outcome = outcomes[k];
    if (outcome?.status !== "value" || !Array.isArray(outcome.value)) return true;
    for (const [n, { to, position }] of places.entries()) {
      const [value] = outcome.value[n] as Value[];
      to.outputs[position] = value === undefined ? null : { value };
    }
    return false;
  });
}

function takeApart({ entry, args: [items, ...rest], places }: Batch): Batch[] {
  return places.map((place, n) => ({ entry, args: [[(items as Value[])[n]!], ...rest], places: [place] }));
}
