import { expect, test } from "vitest";
import { addMatrices, matrixShape, outer, times, timesTransposed, transpose, zeroMatrix } from "#numeric/matrices.ts";
import { add, complement, dot, multiply, subtract, zeroVector } from "#numeric/vectors.ts";

const W = [
  [1, 2, 3],
  [4, 5, 6],
];

test("times(x, W) goes down the columns of W", () => {
  expect(times([10, 1], W)).toEqual([14, 25, 36]);
});

test("timesTransposed(d, W) goes along the rows of W, as times with the transpose", () => {
  expect(timesTransposed([1, 0, 2], W)).toEqual([7, 16]);
  expect(timesTransposed([1, 0, 2], W)).toEqual(times([1, 0, 2], transpose(W)));
});

test("outer(a, b) has a row for each entry of a", () => {
  expect(outer([1, 2], [3, 4, 5])).toEqual([
    [3, 4, 5],
    [6, 8, 10],
  ]);
});

test("Vectors are combined entry by entry", () => {
  expect(add([1, 2], [10, 20], [100, 200])).toEqual([111, 222]);
  expect(subtract([1, 2], [10, 5])).toEqual([-9, -3]);
  expect(multiply([2, 3], [4, 5])).toEqual([8, 15]);
  expect(complement([0.25, 1])).toEqual([0.75, 0]);
  expect(dot([1, 2], [3, 4])).toBe(11);
});

test("Nothing changes its arguments or shares rows with them", () => {
  const [a, b] = [[1, 2], zeroVector(2)];
  add(a, b)[0] = 7;
  const zeros = zeroMatrix(2, 2);
  zeros[0]![0] = 7;
  addMatrices(W, W)[0]![0] = 7;
  expect([a, b, zeros[1], W[0]]).toEqual([
    [1, 2],
    [0, 0],
    [0, 0],
    [1, 2, 3],
  ]);
});

test("Shapes that do not meet are both named", () => {
  expect(() => times([1, 2, 3], W)).toThrow("shapes do not meet: [3] @ [2, 3]");
  expect(() => timesTransposed([1, 2], W)).toThrow("shapes do not meet: [2] @ [2, 3] transposed");
  expect(() => add([1, 2], [1])).toThrow("lengths differ: [2] and [1]");
  expect(() => dot([1], [1, 2])).toThrow("lengths differ: [1] and [2]");
  expect(() => addMatrices(W, transpose(W))).toThrow("shapes differ: [2, 3] and [3, 2]");
  expect(() => addMatrices([[1, 2]], [[1]])).toThrow("shapes differ: [1, 2] and [1, 1]");
  expect(() => matrixShape([[1, 2], [3]])).toThrow("row 0 has 2 entries and row 1 has 1");
});
