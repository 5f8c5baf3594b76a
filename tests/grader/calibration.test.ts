import { expect, test } from "vitest";
import { distanceInTolerances, isDiscrete } from "#grader/calibration.ts";
import type { Value } from "#grader/value.ts";

const tolerance = { absolute: 0.1, relative: 0.01 };

// |a − e| / (0.1 + 0.01·|e|), worked by hand: 10 ± 0.2 is right, and 10.4 is twice as far away.
test.each<[string, Value, Value | undefined, number]>([
  ["a number", 10, 10.4, 2],
  ["the same number", 10, 10, 0],
  [
    "the worst entry of a matrix",
    [
      [10, 0],
      [0, 0],
    ],
    [
      [10.1, 0],
      [0.3, 0],
    ],
    3,
  ],
  ["a field of a record, whatever else is in it", { h: [0] }, { h: [0.05], more: 1 }, 0.5],
  ["a vector of another length", [1, 2], [1, 2, 3], Infinity],
  ["a missing field", { h: 1 }, {}, Infinity],
  ["a number where there should be none", "yes", 1, Infinity],
  ["NaN", 1, Number.NaN, Infinity],
  ["infinity met by itself", Infinity, Infinity, 0],
  ["infinity met by a number", Infinity, 1, Infinity],
  ["nothing at all", 1, undefined, Infinity],
])("distanceInTolerances tells how far %s is from what was expected", (_, expected, actual, distance) => {
  expect(distanceInTolerances(expected, actual, tolerance)).toBeCloseTo(distance, 12);
});

test("distanceInTolerances knows nothing between right and wrong where the tolerance is 0", () => {
  const none = { absolute: 0, relative: 0 };
  expect(distanceInTolerances([3], [3], none)).toBe(0);
  expect(distanceInTolerances([3], [3.0001], none)).toBe(Infinity);
});

test("isDiscrete holds for whole numbers, text and truth values, at any depth", () => {
  expect(isDiscrete({ ids: [1, 2, -3], ok: true, text: "a", none: null })).toBe(true);
  expect(isDiscrete({ ids: [1, 0.5] })).toBe(false);
  expect(isDiscrete([[Number.NaN]])).toBe(false);
});
