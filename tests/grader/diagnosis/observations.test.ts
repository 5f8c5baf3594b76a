import { expect, test } from "vitest";
import { observe } from "#grader/diagnosis/observations.ts";

const expected = {
  H: [
    [0.12345678901, 0.5],
    [-0.25, 0.75],
    [0.3, 0.875],
  ],
};

test("the first entry that is no number is seen", () => {
  const actual = {
    H: [
      [0.12345678901, 0.5],
      [-0.25, Number.NaN],
      [Number.NaN, 0.875],
    ],
  };
  expect(observe({ expected, actual })).toEqual([{ id: "not-finite:NaN@H" }]);
});

test("a transposed shape is told from another one", () => {
  expect(
    observe({
      expected,
      actual: {
        H: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
    }),
  ).toEqual([{ id: "shape-transposed@H" }]);
  expect(observe({ expected, actual: { H: [[1, 2]] } })).toEqual([{ id: "shape-wrong@H" }]);
  expect(observe({ expected, actual: { H: [[1, 2], [3]] } })).toEqual([{ id: "ragged@H" }]);
});

test("float32 is told from rounding, and both from an approximation", () => {
  const of = (change: (entry: number) => number) => observe({ expected: VALUES, actual: VALUES.map(change) });
  expect(of(Math.fround)).toEqual([{ id: "single-precision" }]);
  expect(of((entry) => Number(entry.toFixed(4)))).toEqual([{ id: "rounded" }]);
  expect(of((entry) => entry * 1.0003)).toEqual([{ id: "nearly-right" }]);
});

const VALUES = [0.111111111, 0.222222222, 0.333333333, 0.444444444, 0.555555555];

test("the right numbers in the wrong places are seen", () => {
  expect(observe({ expected: [1, 2, 3, 4], actual: [2, 3, 4, 1] })).toEqual([{ id: "permuted" }]);
  expect(observe({ expected: [1, 2, 3, 4], actual: [2, 3, 4, 5] })).toEqual([]);
});
