import { leafAt, leavesOf } from "../leaves.ts";
import type { Value } from "../value.ts";
import { inOutput } from "./hypothesis.ts";
import { entriesOf, isTensor, sameShape, shapeOf, type Tensor } from "./tensor-leaves.ts";

/** An answer beside the right one, where it is wrong. */
export type WrongAnswer = { expected: Value; actual: Value };

/** A thing that is seen in a wrong output as it stands. */
export type Observation = { id: string };

/** A difference this small in proportion does not come from another formula. */
const NEARLY = 1e-3;
/** A float32 has 24 binary digits. */
const SINGLE_PRECISION = 4e-6;
/** So many entries have to agree in it. */
const ENOUGH_ENTRIES = 4;

/** What can be said of each output that is wrong, from its array and the right one alone. */
export function observe({ expected, actual }: WrongAnswer): Observation[] {
  return leavesOf(expected).flatMap(({ path, value }) => {
    const given = leafAt(actual, path);
    if (!isTensor(value) || !isTensor(given)) return [];
    return observeTensor(value, given).map(({ id }) => ({ id: inOutput(id, path) }));
  });
}

function observeTensor(expected: Tensor, actual: Tensor): Observation[] {
  if (!sameShape(expected, actual)) return observeShape(expected, actual);
  const [right, given] = [entriesOf(expected), entriesOf(actual)];
  const strange = given.find((entry, k) => Number.isFinite(right[k]) && !Number.isFinite(entry));
  if (strange !== undefined) return [{ id: `not-finite:${strange}` }];
  const wrong = [...right.keys()].filter((k) => right[k] !== given[k]);
  if (wrong.length < ENOUGH_ENTRIES || !right.every(Number.isFinite)) return [];
  const size = Math.max(...right.map(Math.abs));
  const worst = Math.max(...wrong.map((k) => Math.abs(right[k]! - given[k]!) / size));
  if (worst < SINGLE_PRECISION && given.every((entry) => Math.fround(entry) === entry))
    return [{ id: "single-precision" }];
  if (worst < NEARLY) return [{ id: decimalsOf(given) === null ? "nearly-right" : "rounded" }];
  const sorted = (entries: number[]) => entries.toSorted((a, b) => a - b);
  const [these, those] = [sorted(right), sorted(given)];
  const isPermuted =
    new Set(right).size >= ENOUGH_ENTRIES && these.every((entry, k) => Math.abs(entry - those[k]!) <= 1e-12 * size);
  return isPermuted ? [{ id: "permuted" }] : [];
}

function observeShape(expected: Tensor, actual: Tensor): Observation[] {
  const [right, given] = [shapeOf(expected), shapeOf(actual)];
  if (!given) return [{ id: "ragged" }];
  if (!right || String(right) === String(given)) return [];
  return String(right.toReversed()) === String(given) ? [{ id: "shape-transposed" }] : [{ id: "shape-wrong" }];
}

/** The fewest decimals that write down every entry, when six are enough. */
function decimalsOf(entries: number[]): number | null {
  for (let decimals = 0; decimals <= 6; decimals++)
    if (entries.every((entry) => Number(entry.toFixed(decimals)) === entry)) return decimals;
  return null;
}
