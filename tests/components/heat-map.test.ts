import { expect, test } from "vitest";
import { cellColour } from "#components/heat-map/cell-colour.ts";
import { decimalsToTell, formatNumber } from "#components/heat-map/format-number.ts";
import { difference, largestMagnitude, readTensor, shapeWords, type Tensor } from "#components/heat-map/tensor.ts";
import type { Value } from "#grader/value.ts";

const vector = (...row: number[]): Tensor => ({ rank: 1, rows: [row] });

test.each<[number, string]>([
  [0.52991234, "0.5299"],
  [-0.41, "−0.4100"],
  [3, "3"],
  [0, "0"],
  [-0, "−0"],
  [1e-7, "1.00e−7"],
  [123456.789, "1.23e5"],
  [Number.NaN, "NaN"],
  [Number.POSITIVE_INFINITY, "∞"],
  [Number.NEGATIVE_INFINITY, "−∞"],
])("formatNumber(%d) is %s", (value, words) => {
  expect(formatNumber(value)).toBe(words);
});

test("decimalsToTell shows enough decimals for a wrong entry to look different", () => {
  const decimals = decimalsToTell(vector(0.5, 0.2), vector(0.5, 0.2000001), [[1]]);
  expect([formatNumber(0.2, decimals), formatNumber(0.2000001, decimals)]).toEqual(["0.2000000", "0.2000001"]);
});

test("decimalsToTell pays no attention to entries that are right", () => {
  expect(decimalsToTell(vector(0.5, 0.2), vector(0.5, 0.2000001), [])).toBe(4);
});

test.each<[string, Value, string | null]>([
  ["a vector", [1, 2, 3], "[3]"],
  [
    "a matrix",
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    "[3, 2]",
  ],
  ["rows of different length", [[1, 2], [3]], null],
  ["text", "abc", null],
  ["a record", { a: 1 }, null],
  ["nothing", [], null],
  ["a vector with a hole", [1, null], null],
])("readTensor of %s", (_, value, shape) => {
  const tensor = readTensor(value);
  expect(tensor && shapeWords(tensor)).toBe(shape);
});

test("largestMagnitude leaves out NaN and the infinities", () => {
  expect(largestMagnitude(vector(1, -3, Number.NaN, Number.POSITIVE_INFINITY))).toBe(3);
});

test("difference is actual minus expected, and none between equal infinities", () => {
  const apart = difference(vector(1, Number.POSITIVE_INFINITY), vector(0.5, Number.POSITIVE_INFINITY));
  expect(apart).toEqual(vector(-0.5, 0));
});

test("difference of different shapes is not drawn", () => {
  expect(difference(vector(1, 2), { rank: 2, rows: [[1, 2]] })).toBeNull();
});

test("cellColour is neutral at zero, strongest at the end of the scale, and absent where there is no number", () => {
  expect(cellColour(0, 2)).toContain(" 0%");
  expect(cellColour(2, 2)).toContain("positive) 100%");
  expect(cellColour(-1, 2)).toContain("negative) 50%");
  expect(cellColour(Number.NaN, 2)).toBeUndefined();
});
