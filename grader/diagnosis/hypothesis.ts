import type { OutputOf } from "../diagnose.ts";

/**
 * What may have gone wrong, and the answer it would give in each case. The words follow from
 * the id alone (./words.ts), so that they cannot say more than which of them it is.
 */
export type Hypothesis = { id: string; outputOf: OutputOf };

/** `inputs-exchanged:Wxr|Wxz`: the kind of thing that went wrong, and with what. */
export function hypothesisId(kind: string, ...things: string[]): string {
  return things.length > 0 ? `${kind}:${things.join("|")}` : kind;
}

/** `tanh-left-out@H`: and in which output, when it is not all of them. */
export function inOutput(id: string, path: string[]): string {
  return path.length > 0 ? `${id}@${path.join(".")}` : id;
}

/** Kinds that come last among those that explain the same: they are seldom what happened. */
const RARE = new Set([
  ...[
    "input-squared",
    "input-root",
    "input-complement",
    "input-bent",
    "input-slope",
    "input-size",
    "input-columns-reversed",
  ],
  ...[
    "multiplied-for-divided",
    "upside-down",
    "sum-for-product",
    "divided-for-multiplied",
    "divisor-alone",
    "argument-negated",
    "first-product-only",
    "divided-by-one-more",
  ],
  ...["index-early", "index-late", "complement-in-place", "complement-of-other", "other-value", "edge", "always"],
  ...["index-still", "collected-in-first", "collected-in-first-column", "first-entry-left-out", "first-column-zero"],
  ...["begins-at-one", "first-product-left-out", "first-column-throughout", "sum-for-quotient", "subtracted-alone"],
  ...["brackets-left-out", "slope-one-plus", "input-throughout", "first-round-left-out", "last-round-left-out"],
  ...["one-smaller", "one-larger", "twice-from-input", "difference-to-input", "first-only", "last-only"],
]);

export function isRare(id: string): boolean {
  return RARE.has(readId(id).kind);
}

const OBSERVATIONS = new Set([
  "not-finite",
  "shape-transposed",
  "shape-wrong",
  "ragged",
  "single-precision",
  "nearly-right",
  "rounded",
  "permuted",
]);

/** It says what an answer looks like, and not why. */
export function isObservation(id: string): boolean {
  return OBSERVATIONS.has(readId(id).kind);
}

export type IdParts = { kind: string; things: string[]; output: string | null };

export function readId(id: string): IdParts {
  const [, what = id, output = null] = /^(.*?)(?:@([^@]*))?$/s.exec(id) ?? [];
  const colon = what.indexOf(":");
  if (colon < 0) return { kind: what, things: [], output };
  return { kind: what.slice(0, colon), things: what.slice(colon + 1).split("|"), output };
}
