import { expect, test } from "vitest";
import { hasSameShape, indicesOf, numberAt, replaceAt, shareOut, spread } from "#grader/diagnosis/tensors.ts";

test("indicesOf lists entries row by row", () => {
  expect(indicesOf([[1, 2], [3]])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
  expect(indicesOf(5)).toEqual([[]]);
});

test("numberAt is NaN where there is no number", () => {
  expect(numberAt([[1, 2]], [0, 1])).toBe(2);
  expect([numberAt([[1]], [1, 0]), numberAt(["1"], [0]), numberAt(undefined, [])]).toEqual([NaN, NaN, NaN]);
});

test("replaceAt leaves what it was given alone", () => {
  const value = { X: [[1, 2]], W: { b: [3] } };
  expect(replaceAt(value, ["W", "b", 0], 4)).toEqual({ X: [[1, 2]], W: { b: [4] } });
  expect(replaceAt(value, ["X", 0, 1], 5)).toEqual({ X: [[1, 5]], W: { b: [3] } });
  expect(value).toEqual({ X: [[1, 2]], W: { b: [3] } });
});

test("hasSameShape asks for numbers in the same places", () => {
  expect(hasSameShape([[1, 2]], [[NaN, 0]])).toBe(true);
  expect(hasSameShape([[1, 2]], [[1], [2]])).toBe(false);
  expect(hasSameShape([1], ["1"])).toBe(false);
  expect(hasSameShape(1, undefined)).toBe(false);
});

test("spread takes the first, the last and what lies evenly between", () => {
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 4, 8]);
  expect(spread([0, 1], 5)).toEqual([0, 1]);
  expect([spread([0, 1, 2], 1), spread([0, 1, 2], 0)]).toEqual([[0], []]);
});

test("shareOut gives what small ones leave to large ones, and never more than there is", () => {
  expect(shareOut([100, 2, 30], 40)).toEqual([19, 2, 19]);
  expect(shareOut([1, 1], 40)).toEqual([1, 1]);
  expect(shareOut([5, 5, 5], 2)).toEqual([0, 1, 1]);
});
