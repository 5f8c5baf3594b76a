import { leafAt } from "../leaves.ts";
import type { Value } from "../value.ts";
import { type Hypothesis, hypothesisId, inOutput } from "./hypothesis.ts";
import {
  entriesOf,
  isMatrix,
  isTensor,
  mapEntries,
  replaceLeaf,
  sameShape,
  shapeOf,
  type Tensor,
  tensorLeaves,
  transposed,
  zipEntries,
} from "./tensor-leaves.ts";

/** What went in and what was due. */
export type AnsweredCase = { input: Record<string, Value>; expected: Value };

/** Kinds that are seen in an array as it stands, without a thought of how it came about. */
export const PLAIN_KINDS: ReadonlySet<string> = new Set([
  "input-handed-back",
  "output-repeated",
  "all-zero",
  "transposed",
  "sign-turned",
]);

type Change = (tensor: Tensor, each: AnsweredCase) => Value | null;

/**
 * Ways in which an answer may stand to the right one, output by output and for all of them at once: a constant factor,
 * transposed, backwards, a step too early or late, one row only, another function of it, a row added or missing, an
 * input or another output in its place.
 */
export function answerChanges(cases: AnsweredCase[]): Hypothesis[] {
  const [example] = cases;
  if (!example) return [];
  const leaves = tensorLeaves(example.expected).map(({ path }) => path);
  const changes = [...PLAIN, ...factors(cases), ...withInputs(example)];
  return [
    ...leaves.flatMap((path) => changes.map(({ kind, change }) => onOutput(cases, path, kind, change))),
    ...(leaves.length > 1 ? changes.map(({ kind, change }) => onAllOutputs(cases, leaves, kind, change)) : []),
    ...leaves.flatMap((a) =>
      leaves.filter((b) => b !== a).flatMap((b) => OF_ANOTHER.map((each) => ofAnother(cases, a, b, each))),
    ),
    ...leaves.flatMap((a, i) => leaves.slice(i + 1).map((b) => outputsExchanged(cases, a, b))),
  ];
}

const nameOf = (path: string[]) => path.join(".");

function onOutput(cases: AnsweredCase[], path: string[], kind: string, change: Change): Hypothesis {
  return {
    id: inOutput(kind, path),
    outputOf: (i) => {
      const { expected } = cases[i]!;
      const leaf = leafAt(expected, path);
      const changed = isTensor(leaf) ? change(leaf, cases[i]!) : null;
      return changed === null ? undefined : { value: replaceLeaf(expected, path, changed) };
    },
  };
}

function onAllOutputs(cases: AnsweredCase[], leaves: string[][], kind: string, change: Change): Hypothesis {
  return {
    id: kind,
    outputOf: (i) => {
      let value = cases[i]!.expected;
      for (const path of leaves) {
        const leaf = leafAt(value, path);
        const changed = isTensor(leaf) ? change(leaf, cases[i]!) : null;
        if (changed === null) return undefined;
        value = replaceLeaf(value, path, changed);
      }
      return { value };
    },
  };
}

function ofAnother(cases: AnsweredCase[], a: string[], b: string[], { kind, change }: NamedChange): Hypothesis {
  return {
    id: inOutput(hypothesisId(kind, nameOf(b)), a),
    outputOf: (i) => {
      const { expected } = cases[i]!;
      const other = leafAt(expected, b);
      const changed = isTensor(other) ? change(other, cases[i]!) : null;
      return changed === null ? undefined : { value: replaceLeaf(expected, a, changed) };
    },
  };
}

function outputsExchanged(cases: AnsweredCase[], a: string[], b: string[]): Hypothesis {
  return {
    id: hypothesisId("outputs-exchanged", nameOf(a), nameOf(b)),
    outputOf: (i) => {
      const { expected } = cases[i]!;
      const [left, right] = [leafAt(expected, a), leafAt(expected, b)];
      if (left === undefined || right === undefined) return undefined;
      return { value: replaceLeaf(replaceLeaf(expected, a, right), b, left) };
    },
  };
}

type NamedChange = { kind: string; change: Change };

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
const sum = (row: number[]) => row.reduce((total, entry) => total + entry, 0);
const last = <T>(parts: T[]) => parts.at(-1)!;

const PLAIN: NamedChange[] = [
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

/** What another output was made into, in the place of one. */
const OF_ANOTHER: NamedChange[] = [
  { kind: "output-repeated", change: (tensor) => tensor },
  {
    kind: "mean-of-rows",
    change: (tensor) => (isMatrix(tensor) ? transposed(tensor).map((row) => sum(row) / row.length) : null),
  },
  { kind: "sum-of-rows", change: (tensor) => (isMatrix(tensor) ? transposed(tensor).map(sum) : null) },
  { kind: "first-row-of", change: (tensor) => (isMatrix(tensor) ? tensor[0]! : null) },
  { kind: "last-row-of", change: (tensor) => (isMatrix(tensor) ? tensor.at(-1)! : null) },
  { kind: "length-of", change: (tensor) => (isTensor(tensor) ? Math.hypot(...entriesOf(tensor)) : null) },
  { kind: "sum-of", change: (tensor) => sum(entriesOf(tensor)) },
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

function isVector(tensor: Tensor): tensor is number[] {
  return Array.isArray(tensor) && tensor.every((entry) => typeof entry === "number");
}

/** Numbers by which things are multiplied or divided by accident, and the lengths of all axes. */
function factors(cases: AnsweredCase[]): NamedChange[] {
  const axes = new Map(
    tensorLeaves(cases[0]!.input).flatMap(({ path, value }) =>
      (shapeOf(value) ?? []).map((_, axis) => [`${path.join(".")}#${axis}`, { path, axis }] as const),
    ),
  );
  const scalars = tensorLeaves(cases[0]!.input).filter(({ value }) => typeof value === "number");
  return [
    ...[
      ["2", 2],
      ["1/2", 0.5],
      ["ln 2", Math.LN2],
      ["1/ln 2", 1 / Math.LN2],
      ["ln 10", Math.LN10],
      ["1/ln 10", 1 / Math.LN10],
    ].map(([name, factor]) => ({
      kind: hypothesisId("factor", String(name)),
      change: (tensor: Tensor) => mapEntries(tensor, (entry) => entry * Number(factor)),
    })),
    ...[...axes.values()].flatMap(({ path, axis }) => {
      const lengthIn = ({ input }: AnsweredCase) => shapeOf(leafAt(input, path) as Tensor)?.[axis] ?? Number.NaN;
      const words = `${path.join(".")}#${axis}`;
      return [
        {
          kind: hypothesisId("times-length", words),
          change: (tensor: Tensor, one: AnsweredCase) => mapEntries(tensor, (entry) => entry * lengthIn(one)),
        },
        {
          kind: hypothesisId("by-length", words),
          change: (tensor: Tensor, one: AnsweredCase) => mapEntries(tensor, (entry) => entry / lengthIn(one)),
        },
      ];
    }),
    ...scalars.flatMap(({ path }) => {
      const numberIn = ({ input }: AnsweredCase) => leafAt(input, path) as number;
      return [
        {
          kind: hypothesisId("times-input", path.at(-1)!),
          change: (tensor: Tensor, one: AnsweredCase) => mapEntries(tensor, (entry) => entry * numberIn(one)),
        },
        {
          kind: hypothesisId("by-input", path.at(-1)!),
          change: (tensor: Tensor, one: AnsweredCase) => mapEntries(tensor, (entry) => entry / numberIn(one)),
        },
      ];
    }),
  ];
}

/** An input in place of the answer; an input more or less in every row or entry. */
function withInputs({ input: example }: AnsweredCase): NamedChange[] {
  return tensorLeaves(example).flatMap(({ path }) => {
    const name = path.at(-1)!;
    const read = ({ input }: AnsweredCase) => leafAt(input, path) as Tensor;
    const combined =
      (combine: (a: number, b: number) => number): Change =>
      (tensor, one) => {
        const other = read(one);
        if (sameShape(tensor, other)) return zipEntries(tensor, other, combine);
        const isRow = isMatrix(tensor) && isVector(other) && tensor.every((row) => row.length === other.length);
        return isRow ? tensor.map((row) => zipEntries(row, other, combine)) : null;
      };
    return [
      {
        kind: hypothesisId("input-handed-back", name),
        change: (tensor: Tensor, one: AnsweredCase) => (sameShape(tensor, read(one)) ? read(one) : null),
      },
      {
        kind: hypothesisId("one-step-late-from", name),
        change: (tensor: Tensor, one: AnsweredCase) => {
          const first = read(one);
          const fits = Array.isArray(tensor) && tensor.length > 0 && sameShape(tensor[0]!, first);
          return fits ? [first, ...tensor.slice(0, -1)] : null;
        },
      },
      { kind: hypothesisId("input-missing", name), change: combined((a, b) => a - b) },
      { kind: hypothesisId("input-too-many", name), change: combined((a, b) => a + b) },
      { kind: hypothesisId("input-factor-missing", name), change: combined((a, b) => a / b) },
      { kind: hypothesisId("input-factor-too-many", name), change: combined((a, b) => a * b) },
      { kind: hypothesisId("difference-to-input", name), change: combined((a, b) => b - a) },
      { kind: hypothesisId("twice-from-input", name), change: combined((a, b) => 2 * b - a) },
    ];
  });
}
