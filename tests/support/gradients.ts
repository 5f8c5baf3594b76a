import { expect } from "vitest";
import { compare } from "#numeric/compare.ts";
import { numericalGradient, numericalMatrixGradient } from "#numeric/gradient-check.ts";
import type { Matrix } from "#numeric/matrices.ts";
import type { Numbers } from "#numeric/shapes.ts";
import { dot, type Vector } from "#numeric/vectors.ts";

// A central difference with step 1e-5 errs by about 1e-10 here; 1e-7 leaves room for the longest of these sequences.
const CENTRAL_DIFFERENCE = { absolute: 1e-7, relative: 1e-7 };

/** The loss whose gradient with respect to each state is dH: Σ_t ⟨dH_t, h_t⟩. */
export function seenBy(dH: Matrix, H: Matrix): number {
  return H.reduce((total, h, t) => total + dot(dH[t]!, h), 0);
}

/** Each gradient against central differences of the loss in the weight of its name. */
export function expectWeights<W extends Record<string, Matrix | Vector>>(
  weights: W,
  gradients: { [Name in keyof W]: Matrix | Vector },
  loss: (moved: W) => number,
): void {
  for (const [name, weight] of Object.entries(weights)) {
    const at = (moved: Matrix | Vector) => loss({ ...weights, [name]: moved });
    const expected = isMatrix(weight) ? numericalMatrixGradient(at, weight) : numericalGradient(at, weight);
    expectClose(gradients[name]!, expected);
  }
}

/**
 * Each dL/dh_t against central differences of what the loss sees from step t on, when h_t alone is moved. `onward` gives
 * the states of the steps after t (counted from 0) for such an h_t.
 */
export function expectStates(
  dStates: Matrix,
  { dH, H }: { dH: Matrix; H: Matrix },
  onward: (t: number, moved: Vector) => Matrix,
): void {
  const seen = (t: number, moved: Vector) => seenBy(dH.slice(t), [moved, ...onward(t, moved)]);
  expectClose(
    dStates,
    H.map((h, t) => numericalGradient((moved) => seen(t, moved), h)),
  );
}

function isMatrix(weight: Matrix | Vector): weight is Matrix {
  return Array.isArray(weight[0]);
}

/** As close as central differences can be. */
export function expectClose(actual: Numbers, expected: Numbers): void {
  expect(compare({ expected, actual, tolerance: CENTRAL_DIFFERENCE })).toMatchObject({ status: "equal" });
}
