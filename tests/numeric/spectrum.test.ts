import { expect, test } from "vitest";
import { jacobianNorms, stepJacobian } from "#numeric/jacobian.ts";
import { frobeniusNorm, spectralNorm, spectralRadius } from "#numeric/spectrum.ts";

// The recurrent weights of the tutorial's example: λ² − 0.4 λ − 0.27 = 0, and singular values from numpy.linalg.svd.
const W = [
  [0.1, 0.5],
  [0.6, 0.3],
];

test("spectralRadius and spectralNorm of the example are 0.7568 and 0.7652", () => {
  expect(spectralRadius(W)).toBeCloseTo(0.2 + Math.sqrt(0.31), 12);
  expect(spectralNorm(W)).toBeCloseTo(0.76517228, 8);
});

test("spectralRadius sees a complex pair, and a nilpotent matrix has none", () => {
  expect(
    spectralRadius([
      [0, -2],
      [2, 0],
    ]),
  ).toBeCloseTo(2, 12);
  expect(
    spectralRadius([
      [0, 5],
      [0, 0],
    ]),
  ).toBe(0);
  expect(() => spectralRadius([[1, 2]])).toThrow("[1, 2], which is not square");
});

test("A matrix whose radius is small may still lengthen a vector much", () => {
  const sheared = [
    [0.5, 100],
    [0, 0.5],
  ];
  expect(spectralRadius(sheared)).toBeLessThan(0.51);
  expect(spectralNorm(sheared)).toBeGreaterThan(100);
});

test("spectralNorm of an orthogonal or oblong matrix is what it does to the best vector", () => {
  const turned = [
    [0.6, 0.8],
    [-0.8, 0.6],
  ];
  expect(spectralNorm(turned)).toBeCloseTo(1, 14);
  expect(spectralNorm([[3, 4]])).toBeCloseTo(5, 14);
  expect(frobeniusNorm([[3], [4]])).toBe(5);
});

test("stepJacobian scales the rows of the transposed weights by the slopes", () => {
  expect(stepJacobian(W, [0.5, 0])).toEqual([
    [0.1 * 0.75, 0.6 * 0.75],
    [0.5, 0.3],
  ]);
  expect(() => stepJacobian(W, [0])).toThrow("Whh [2, 2] and h [1]");
});

test("jacobianNorms begin with 1, the last state's effect on itself, and count back", () => {
  const weights = { Wxh: [[0, 0]], Whh: W, bh: [0, 0] };
  const norms = jacobianNorms(weights, [[1], [1], [1]], [0, 0]);
  expect(norms).toHaveLength(3);
  expect(norms[0]).toBeCloseTo(1, 14);
  // All states are 0, so each step is Whhᵀ itself.
  expect(norms[1]).toBeCloseTo(spectralNorm(W), 12);
});
