import { expect, test } from "vitest";
import { inputChanges } from "#grader/diagnosis/changed-inputs.ts";
import type { Value } from "#grader/value.ts";

function changed(id: string, input: Record<string, Value>) {
  const change = inputChanges(input).find((each) => each.id === id);
  if (!change) throw new Error(`no change is called ${id}`);
  return change.change(input);
}

const W = [
  [1, 2],
  [3, 4],
];

test("one input is left out, turned, or read in another order, and the others stay as they are", () => {
  const input = { x: [1, 2], W };
  expect(changed("input-ignored:x", input)).toEqual({ x: [0, 0], W });
  expect(changed("input-transposed:W", input)?.W).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(changed("input-reversed:x", input)?.x).toEqual([2, 1]);
  expect(changed("first-row-dropped:W", input)?.W).toEqual([[3, 4]]);
  expect(changed("one-row-late:W", input)?.W).toEqual([
    [0, 0],
    [1, 2],
  ]);
});

test("a matrix that is not square keeps its shape when it is read transposed, and what is not there is zero", () => {
  expect(changed("input-transposed:W", { W: [[1, 2, 3]] })?.W).toEqual([[1, 0, 0]]);
  expect(changed("input-transposed:W", { W: [[1], [2]] })?.W).toEqual([[1], [0]]);
});

test("inputs change places only when they have the same shape", () => {
  expect(changed("inputs-exchanged:a|b", { a: [1], b: [2] })).toEqual({ a: [2], b: [1] });
  expect(changed("inputs-exchanged:a|b", { a: [1], b: [2, 3] })).toBeNull();
  expect(changed("input-replaced:a|b", { a: [1], b: [2] })).toEqual({ a: [2], b: [2] });
});

test("a number of steps is not taken for a bound", () => {
  expect(changed("inputs-exchanged:steps|bound", { steps: 3, bound: 0.5 })).toBeNull();
  expect(changed("inputs-exchanged:steps|bound", { steps: 3, bound: 5 })).toEqual({ steps: 5, bound: 3 });
});

test("gates change places with all of their weights", () => {
  const weights = { Wxr: [[1]], Whr: [[2]], br: [3], Wxz: [[4]], Whz: [[5]], bz: [6] };
  expect(changed("gates-exchanged:r|z", { W: weights })?.W).toEqual({
    ...{ Wxr: [[4]], Whr: [[5]], br: [6] },
    ...{ Wxz: [[1]], Whz: [[2]], bz: [3] },
  });
  expect(changed("gates-alike:r", { W: weights })?.W).toEqual({
    ...{ Wxr: [[1]], Whr: [[2]], br: [3] },
    ...{ Wxz: [[1]], Whz: [[2]], bz: [3] },
  });
  expect(changed("input-ignored:br, bz", { W: weights })?.W).toEqual({ ...weights, br: [0], bz: [0] });
});

test("ids are counted from one, and neither ids nor bits are measured", () => {
  expect(changed("counted-from-one:ids", { ids: [1, 2] })?.ids).toEqual([0, 1]);
  expect(changed("input-negated:ids", { ids: [1, 2] })).toBeNull();
  expect(changed("input-complement:mask", { mask: [1, 0] })?.mask).toEqual([0, 1]);
});

test("all sequences of one length lose their last step together", () => {
  const input = { X: [[1], [2], [3]], dH: [[4], [5], [6]], b: [7] };
  expect(changed("last-step-dropped", input)).toEqual({ X: [[1], [2]], dH: [[4], [5]], b: [7] });
});

test("ids that are counted from one read the row before, also where the last row stands before the first", () => {
  const input = { Emb: [[1], [2], [3]], ids: [0, 2] };
  const changes = inputChanges(input).filter(({ id }) => id === "counted-from-one:ids");
  expect(changes.map(({ change }) => change(input))).toEqual([
    { ...input, ids: [-1, 1] },
    { ...input, Emb: [[3], [1], [2]] },
  ]);
});

test("a number that is not heeded is one that never occurs", () => {
  expect(changed("input-unheeded:end", { end: 4, words: [1, 4] })).toEqual({ end: -1, words: [1, 4] });
});
