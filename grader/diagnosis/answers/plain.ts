import type { Value } from "../../value.ts";
import {
  entriesOf,
  isMatrix,
  isVector,
  mapEntries,
  shapeOf,
  sum,
  type Tensor,
  transposed,
  zipEntries,
} from "../tensor-leaves.ts";
import type { NamedChange } from "./change.ts";

/** Kinds that are seen in an array as it stands, without a thought of how it came about. */
export const PLAIN_KINDS: ReadonlySet<string> = new Set([
  "input-handed-back",
  "output-repeated",
  "all-zero",
  "transposed",
  "sign-turned",
]);

const each = (kind: string, change: (entry: number) => number): NamedChange => ({
  kind,
  change: (tensor) => mapEntries(tensor, change),
});
const rows = (kind: string, change: (parts: Tensor[]) => Value): NamedChange => ({
  kind,
  change: (tensor) => (Array.isArray(tensor) && tensor.length > 0 ? change(tensor) : null),
});
/** Rows of one shape, entry by entry: what sums and comparisons of rows need. */
const evenRows = (kind: string, change: (parts: Tensor[]) => Value): NamedChange => ({
  kind,
  change: (tensor) => (Array.isArray(tensor) && tensor.length > 0 && shapeOf(tensor) !== null ? change(tensor) : null),
});
const matrix = (kind: string, change: (W: number[][]) => Value): NamedChange => ({
  kind,
  change: (tensor) => (isMatrix(tensor) ? change(tensor) : null),
});
const zeros = (tensor: Tensor) => mapEntries(tensor, () => 0);
const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));
const last = <T>(parts: T[]) => parts.at(-1)!;

/** What can be made of an array as it stands. */
export const PLAIN: NamedChange[] = [
  each("sign-turned", (entry) => -entry),
  each("all-zero", () => 0),
  each("all-one", () => 1),
  each("tanh-left-out", Math.atanh),
  each("tanh-too-many", Math.tanh),
  each("sigmoid-left-out", (entry) => Math.log(entry / (1 - entry))),
  each("sigmoid-too-many", sigmoid),
  each("sigmoid-for-tanh", (entry) => sigmoid(Math.atanh(entry))),
  each("tanh-for-sigmoid", (entry) => Math.tanh(Math.log(entry / (1 - entry)))),
  each("exponential-left-out", Math.log),
  each("logarithm-left-out", Math.exp),
  each("surprise-left-out", (entry) => Math.exp(-entry)),
  each("surprise-linear", (entry) => 1 - Math.exp(-entry)),
  each("squared", (entry) => entry * entry),
  each("root", Math.sqrt),
  each("absolute", Math.abs),
  each("negative-cut", (entry) => Math.max(0, entry)),
  each("complement", (entry) => 1 - entry),
  each("inverted", (entry) => 1 / entry),
  each("one-more", (entry) => entry + 1),
  each("one-less", (entry) => entry - 1),
  each("one-more-if-any", (entry) => (entry < 0 ? entry : entry + 1)),
  each("one-less-if-any", (entry) => (entry < 0 ? entry : entry - 1)),
  each("whether-any", (entry) => (entry > 0 ? 1 : 0)),
  each("rounded-to-whole", Math.round),
  matrix("transposed", transposed),
  matrix("first-column-left-out", (W) => W.map((row) => row.slice(1))),
  matrix("last-column-left-out", (W) => W.map((row) => row.slice(0, -1))),
  rows("rows-reversed", (parts) => parts.toReversed()),
  matrix("columns-reversed", (W) => W.map((row) => row.toReversed())),
  rows("one-step-early", (parts) => [...parts.slice(1), zeros(parts[0]!)]),
  rows("one-step-late", (parts) => [zeros(parts[0]!), ...parts.slice(0, -1)]),
  rows("one-step-late-repeated", (parts) => [parts[0]!, ...parts.slice(0, -1)]),
  rows("one-step-early-repeated", (parts) => [...parts.slice(1), last(parts)]),
  rows("first-left-out", (parts) => parts.slice(1)),
  rows("last-left-out", (parts) => parts.slice(0, -1)),
  rows("only-last-right", (parts) => [...parts.slice(0, -1).map(zeros), last(parts)]),
  rows("only-first-right", (parts) => [parts[0]!, ...parts.slice(1).map(zeros)]),
  rows("first-zero", (parts) => [zeros(parts[0]!), ...parts.slice(1)]),
  rows("last-zero", (parts) => [...parts.slice(0, -1), zeros(last(parts))]),
  rows("only-last", (parts) => last(parts)),
  rows("only-first", (parts) => parts[0]!),
  rows("first-throughout", (parts) => parts.map(() => parts[0]!)),
  rows("last-throughout", (parts) => parts.map(() => last(parts))),
  evenRows("added-up", (parts) => addedUp(parts)),
  evenRows("added-up-from-end", (parts) => addedUp(parts.toReversed()).toReversed()),
  evenRows("differences", (parts) =>
    parts.map((part, i) => (i === 0 ? part : zipEntries(part, parts[i - 1]!, (a, b) => a - b))),
  ),
  matrix("sum-over-columns", (W) => W.map(sum)),
  matrix("sum-over-rows", (W) => transposed(W).map(sum)),
  matrix("flattened", (W) => W.flat()),
  matrix("rows-normalised", (W) => W.map((row) => row.map((entry) => entry / sum(row)))),
  rows("normalised", (parts) => mapEntries(parts, (entry) => entry / sum(entriesOf(parts)))),
  evenRows("softmax-applied", (parts) => softmaxRows(parts)),
  evenRows("largest-only", (parts) => largestOnly(parts)),
];

function addedUp(parts: Tensor[]): Tensor[] {
  const sums: Tensor[] = [];
  for (const part of parts) sums.push(sums.length === 0 ? part : zipEntries(last(sums), part, (a, b) => a + b));
  return sums;
}

/** Of the last axis. */
function softmaxRows(tensor: Tensor): Tensor {
  if (!isVector(tensor)) return (tensor as Tensor[]).map(softmaxRows);
  const most = Math.max(...tensor);
  const parts = tensor.map((entry) => Math.exp(entry - most));
  return parts.map((part) => part / sum(parts));
}

function largestOnly(tensor: Tensor): Tensor {
  if (!isVector(tensor)) return (tensor as Tensor[]).map(largestOnly);
  const most = tensor.indexOf(Math.max(...tensor));
  return tensor.map((_, i) => (i === most ? 1 : 0));
}
