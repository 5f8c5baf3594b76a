import { leafAt } from "../leaves.ts";
import type { Value } from "../value.ts";
import { hypothesisId } from "./hypothesis.ts";
import { entriesOf, isMatrix, mapEntries, replaceLeaf, shapeOf, type Tensor, tensorLeaves } from "./tensor-leaves.ts";

type Input = Record<string, Value>;
/** The reference on the changed input is a right program that was given something else: what forgetting an input comes to. */
export type InputChange = { id: string; change: (input: Input) => Input | null };

/**
 * Ways in which a program may take its inputs wrongly, from one input as an example of their names and ranks: left out,
 * transposed, exchanged, one in place of another, backwards, cut short, counted from 1. Each change gives null for an
 * input on which it would do nothing.
 */
export function inputChanges(example: Input): InputChange[] {
  const leaves = tensorLeaves(example).map(({ path }) => path);
  return [
    ...leaves.filter((path) => nameOf(path) === "end").map((path) => onLeaf("input-unheeded", path, NEVER)),
    ...leaves.flatMap((path) => SINGLE.map(({ kind, change }) => onLeaf(kind, path, change))),
    ...leaves.flatMap((a, i) =>
      leaves.slice(i + 1).map((b) => exchange([[a, b]], hypothesisId("inputs-exchanged", nameOf(a), nameOf(b)))),
    ),
    ...leaves.flatMap((a) =>
      leaves.filter((b) => b !== a).map((b) => replace([[a, b]], hypothesisId("input-replaced", nameOf(a), nameOf(b)))),
    ),
    ...groupsOf(leaves).flatMap((group) => GROUPED.map(({ kind, change }) => onGroup(kind, group, change))),
    ...gateChanges(leaves),
    ...tableChanges(example, leaves),
    ...stepsChanges(leaves),
  ];
}

function nameOf(path: string[]): string {
  return path.at(-1) ?? "";
}

type LeafChange = (tensor: Tensor) => Tensor | null;

const rows =
  (change: (parts: Tensor[]) => Tensor[] | null): LeafChange =>
  (tensor) =>
    Array.isArray(tensor) && tensor.length > 0 ? change(tensor) : null;
/** What is done to numbers that measure something; ids, counts and bits are not of that kind. */
const measured =
  (change: (entry: number) => number): LeafChange =>
  (tensor) =>
    isWhole(tensor) ? null : mapEntries(tensor, change);
const ids =
  (change: (entry: number) => number): LeafChange =>
  (tensor) =>
    Array.isArray(tensor) && isWhole(tensor) ? mapEntries(tensor, change) : null;
const wholeNumber =
  (change: (entry: number) => number): LeafChange =>
  (tensor) =>
    typeof tensor === "number" && isWhole(tensor) ? change(tensor) : null;
const zeros = (tensor: Tensor) => mapEntries(tensor, () => 0);

const SINGLE: { kind: string; change: LeafChange }[] = [
  { kind: "input-ignored", change: zeros },
  {
    kind: "input-transposed",
    change: (tensor) => (isMatrix(tensor) ? transposedInPlace(tensor) : null),
  },
  { kind: "input-negated", change: measured((entry) => -entry) },
  { kind: "input-reversed", change: rows((parts) => parts.toReversed()) },
  {
    kind: "input-columns-reversed",
    change: (tensor) => (isMatrix(tensor) ? tensor.map((row) => row.toReversed()) : null),
  },
  { kind: "counted-from-one", change: ids((entry) => entry - 1) },
  { kind: "counted-from-zero", change: ids((entry) => entry + 1) },
  { kind: "one-smaller", change: wholeNumber((entry) => entry - 1) },
  { kind: "one-larger", change: wholeNumber((entry) => entry + 1) },
  {
    kind: "only-last-row",
    change: rows((parts) => parts.map((part, i) => (i === parts.length - 1 ? part : zeros(part)))),
  },
  { kind: "only-first-row", change: rows((parts) => parts.map((part, i) => (i === 0 ? part : zeros(part)))) },
  { kind: "first-row-ignored", change: rows((parts) => [zeros(parts[0]!), ...parts.slice(1)]) },
  { kind: "last-row-ignored", change: rows((parts) => [...parts.slice(0, -1), zeros(parts.at(-1)!)]) },
  { kind: "first-row-dropped", change: rows((parts) => parts.slice(1)) },
  { kind: "last-row-dropped", change: rows((parts) => parts.slice(0, -1)) },
  { kind: "first-row-throughout", change: rows((parts) => parts.map(() => parts[0]!)) },
  { kind: "one-row-early", change: rows((parts) => [...parts.slice(1), zeros(parts[0]!)]) },
  { kind: "one-row-late", change: rows((parts) => [zeros(parts[0]!), ...parts.slice(0, -1)]) },
  { kind: "input-averaged", change: rows((parts) => (isWhole(parts) ? null : parts.map(() => mean(parts)))) },
  {
    kind: "input-divided-by-rows",
    change: rows((parts) => mapEntries(parts, (entry) => entry / parts.length) as Tensor[]),
  },
  { kind: "input-squared", change: measured((entry) => entry * entry) },
  {
    kind: "input-root",
    change: (tensor) => (entriesOf(tensor).every((entry) => entry > 0) ? measured(Math.sqrt)(tensor) : null),
  },
  { kind: "input-complement", change: (tensor) => (isShare(tensor) ? mapEntries(tensor, (entry) => 1 - entry) : null) },
  { kind: "input-as-one", change: (tensor) => mapEntries(tensor, () => 1) },
  { kind: "input-bent", change: measured(Math.tanh) },
  { kind: "input-slope", change: measured((entry) => 1 - entry * entry) },
  { kind: "input-size", change: measured(Math.abs) },
];

/** `W[j][i]` read for `W[i][j]`, in the shape of W; what is not there counts as zero, as careful programs have it. */
function transposedInPlace(W: number[][]): number[][] {
  return W.map((row, i) => row.map((_, j) => W[j]?.[i] ?? 0));
}

/** A decay, a probability, or a mask of bits. */
function isShare(tensor: Tensor): boolean {
  return entriesOf(tensor).every((entry) => entry >= 0 && entry <= 1);
}

function isWhole(tensor: Tensor): boolean {
  return entriesOf(tensor).every(Number.isInteger);
}

function mean(parts: Tensor[]): Tensor {
  const columns = parts.map(entriesOf);
  const sums = columns[0]!.map((_, j) => columns.reduce((sum, row) => sum + row[j]!, 0) / parts.length);
  let position = 0;
  return mapEntries(parts[0]!, () => sums[position++]!);
}

function onLeaf(kind: string, path: string[], change: LeafChange): InputChange {
  return {
    id: hypothesisId(kind, nameOf(path)),
    change: (input) => {
      const changed = change(leafAt(input, path) as Tensor);
      return changed === null ? null : (replaceLeaf(input, path, changed) as Input);
    },
  };
}

/** What is done wrongly to one of several weights of a kind is mostly done to all of them. */
const GROUPED = SINGLE.filter(({ kind }) => /^(?:input-ignored|input-transposed|first-row-throughout)$/.test(kind));

function onGroup(kind: string, group: string[][], change: LeafChange): InputChange {
  return {
    id: hypothesisId(kind, group.map(nameOf).join(", ")),
    change: (input) =>
      group.reduce<Value | null>((changed, path) => {
        const part = change(leafAt(input, path) as Tensor);
        return changed === null || part === null ? null : replaceLeaf(changed, path, part);
      }, input) as Input | null,
  };
}

/** Weights of one kind: all Wx…, all Wh…, all biases, and all matrices W… together. */
function groupsOf(leaves: string[][]): string[][][] {
  const matching = (pattern: RegExp) => leaves.filter((path) => pattern.test(nameOf(path)));
  const groups = [/^W(?!e$)\w+$/, /^Wx[a-z]$/, /^Wh[a-z]$/, /^b\w*$/].map(matching);
  return groups.filter((group) => group.length > 1);
}

/** An end symbol that is no word never comes. */
const NEVER = wholeNumber(() => -1);

/** Ids that are counted from 1 read the row before, and many programs find the last row before the first. */
function tableChanges(example: Input, leaves: string[][]): InputChange[] {
  const tables = leaves.filter(
    (path) => /^(?:Emb|table)/.test(nameOf(path)) && isMatrix(leafAt(example, path) as Tensor),
  );
  const sequences = leaves.filter((path) => ids((id) => id)(leafAt(example, path) as Tensor) !== null);
  return tables.flatMap((table) =>
    sequences.map((path) => ({
      id: hypothesisId("counted-from-one", nameOf(path)),
      change: (input: Input) => {
        const rowsOf = leafAt(input, table) as Tensor[];
        return replaceLeaf(input, table, [...rowsOf.slice(-1), ...rowsOf.slice(0, -1)]) as Input;
      },
    })),
  );
}

type Pairs = [string[], string[]][];

function haveSameShapes(input: Input, pairs: Pairs): boolean {
  return pairs.every(([a, b]) => {
    const [left, right] = [shapeOf(leafAt(input, a) as Tensor), shapeOf(leafAt(input, b) as Tensor)];
    // A number of steps is not taken for a bound of a norm.
    const isAlike = left?.length !== 0 || Number.isInteger(leafAt(input, a)) === Number.isInteger(leafAt(input, b));
    return left !== null && String(left) === String(right) && isAlike;
  });
}

function exchange(pairs: Pairs, id: string): InputChange {
  const both = pairs.flatMap(
    ([a, b]): Pairs => [
      [a, b],
      [b, a],
    ],
  );
  return replace(both, id);
}

function replace(pairs: Pairs, id: string): InputChange {
  return { id, change: (input) => (haveSameShapes(input, pairs) ? put(input, pairs) : null) };
}

/** Where the first path leads comes what stands at the second. */
function put(input: Input, pairs: Pairs): Input {
  return pairs.reduce<Value>((changed, [to, from]) => replaceLeaf(changed, to, leafAt(input, from)!), input) as Input;
}

/** Wxi, Whi and bi belong to one gate, and so for every letter that all of them end in. */
function gateChanges(leaves: string[][]): InputChange[] {
  const gates = new Map<string, string[][]>();
  for (const path of leaves) {
    const [, letter] = /^(?:W[xh]?|b)([a-z])$/.exec(nameOf(path)) ?? [];
    if (letter)
      gates.set(
        letter,
        [...(gates.get(letter) ?? []), path].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
      );
  }
  const letters = [...gates.keys()].filter((letter) => gates.get(letter)!.length >= 2);
  const pairs = (a: string, b: string): Pairs => gates.get(a)!.map((path, k) => [path, gates.get(b)![k] ?? path]);
  return letters.flatMap((a) => [
    ...letters.filter((b) => a < b).map((b) => exchange(pairs(a, b), hypothesisId("gates-exchanged", a, b))),
    ...letters.filter((b) => a !== b).map((b) => replace(pairs(a, b), hypothesisId("gate-replaced", a, b))),
    replace(
      letters.filter((b) => a !== b).flatMap((b) => pairs(b, a)),
      hypothesisId("gates-alike", a),
    ),
  ]);
}

/** All that have a row for each step, changed together: as many rows as the longest of them. */
function stepsChanges(leaves: string[][]): InputChange[] {
  const together = (kind: string, change: (parts: Tensor[]) => Tensor[]): InputChange => ({
    id: kind,
    change: (input) => {
      const sequences = leaves.filter((path) => isSequence(leafAt(input, path) as Tensor));
      const steps = Math.max(0, ...sequences.map((path) => (leafAt(input, path) as Tensor[]).length));
      const chosen = sequences.filter((path) => (leafAt(input, path) as Tensor[]).length === steps);
      if (steps < 2 || chosen.length < 2) return null;
      return chosen.reduce<Value>(
        (changed, path) => replaceLeaf(changed, path, change(leafAt(input, path) as Tensor[])),
        input,
      ) as Input;
    },
  });
  return [
    together("last-step-dropped", (parts) => parts.slice(0, -1)),
    together("first-step-dropped", (parts) => parts.slice(1)),
    together("steps-reversed", (parts) => parts.toReversed()),
  ];
}

function isSequence(tensor: Tensor): boolean {
  return Array.isArray(tensor) && tensor.length > 1;
}
