import { expect, test } from "vitest";
import { sigmoid, sigmoidDerivative, tanh, tanhDerivative } from "#numeric/activations.ts";
import { numericalGradient } from "#numeric/gradient-check.ts";

const points = [-3, -0.5, 0, 0.2, 4];

test("sigmoid is a half at zero, mirrored around it, and exact far out on both sides", () => {
  expect(sigmoid([0, -1000, 1000])).toEqual([0.5, 0, 1]);
  const [left, right] = sigmoid([-0.7, 0.7]);
  expect(left! + right!).toBeCloseTo(1, 15);
  expect(right).toBeCloseTo(0.6681877722, 9);
});

test("sigmoidDerivative takes the output of sigmoid", () => {
  expectSlopes(sigmoidDerivative(sigmoid(points)), sigmoid);
});

test("tanhDerivative takes the output of tanh", () => {
  expectSlopes(tanhDerivative(tanh(points)), tanh);
});

function expectSlopes(slopes: number[], activation: (a: number[]) => number[]): void {
  const expected = points.map((point) => numericalGradient((a) => activation(a)[0]!, [point])[0]!);
  for (const [i, slope] of slopes.entries()) expect(slope).toBeCloseTo(expected[i]!, 9);
}
