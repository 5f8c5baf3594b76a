import { expect, test } from "vitest";
import { answerChanges } from "#grader/diagnosis/changed-answers.ts";
import type { Value } from "#grader/value.ts";

function outputOf(id: string, expected: Value, input: Record<string, Value> = {}) {
  const found = answerChanges([{ input, expected }]).find((each) => each.id === id);
  if (!found) throw new Error(`no relation is called ${id}`);
  return found.outputOf(0)?.value;
}

const H = [
  [1, 2],
  [3, 4],
];

test("an answer stands in plain relations to the right one", () => {
  expect(outputOf("sign-turned", [1, -2])).toEqual([-1, 2]);
  expect(outputOf("factor:2", H)).toEqual([
    [2, 4],
    [6, 8],
  ]);
  expect(outputOf("transposed", H)).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(outputOf("rows-reversed", H)).toEqual([
    [3, 4],
    [1, 2],
  ]);
  expect(outputOf("one-step-early", H)).toEqual([
    [3, 4],
    [0, 0],
  ]);
  expect(outputOf("only-last", H)).toEqual([3, 4]);
  expect(outputOf("added-up", H)).toEqual([
    [1, 2],
    [4, 6],
  ]);
  expect(outputOf("tanh-left-out", [Math.tanh(0.7)])).toEqual([expect.closeTo(0.7, 12)]);
});

test("lengths and numbers of the input are factors", () => {
  const input = { X: [[1], [2], [3]], rate: 0.5 };
  expect(outputOf("by-length:X#0", [6], input)).toEqual([2]);
  expect(outputOf("times-input:rate", [6], input)).toEqual([3]);
});

test("an input is missing, once too often, or handed back", () => {
  const input = { b: [10, 20] };
  expect(outputOf("input-missing:b", H, input)).toEqual([
    [-9, -18],
    [-7, -16],
  ]);
  expect(outputOf("input-handed-back:b", [1, 2], input)).toEqual([10, 20]);
  expect(outputOf("one-step-late-from:b", H, input)).toEqual([
    [10, 20],
    [1, 2],
  ]);
});

test("a relation holds of one output, of all, or between two", () => {
  const expected = { h: [1, 2], c: [3, 4] };
  expect(outputOf("sign-turned@h", expected)).toEqual({ h: [-1, -2], c: [3, 4] });
  expect(outputOf("sign-turned", expected)).toEqual({ h: [-1, -2], c: [-3, -4] });
  expect(outputOf("outputs-exchanged:h|c", expected)).toEqual({ h: [3, 4], c: [1, 2] });
  expect(outputOf("output-repeated:h@c", expected)).toEqual({ h: [1, 2], c: [1, 2] });
  expect(outputOf("mean-of-rows:H@c", { H, c: [9, 9] })).toEqual({ H, c: [2, 3] });
});

test("a relation that does not apply says nothing", () => {
  expect(outputOf("transposed", [1, 2])).toBeUndefined();
  expect(outputOf("input-missing:b", [1, 2, 3], { b: [1] })).toBeUndefined();
});

test.each<[string, Value]>([
  ["rows of several lengths", [[1, 2], [3], []]],
  ["a number among rows", [[1, 2], [3, 4], 5]],
  ["rows of rows and numbers", [[[1], 2], [[3, 4]]]],
  ["nothing", []],
])("no relation fails on an answer that is %s", (_, expected) => {
  const changes = answerChanges([{ input: { X: H, b: [1, 2] }, expected }]);
  expect(changes.length).toBeGreaterThan(50);
  for (const { outputOf: change } of changes) change(0);
});
