import type { Matrix } from "./matrices.ts";
import type { Vector } from "./vectors.ts";

/** Cutting the series costs about step² and rounding about 1e-16 / step; near 1e-5 both are small. */
const CENTRAL_STEP = 1e-5;

/**
 * The gradient of a scalar loss by central differences, in the shape of `at`:
 *
 *     ∂L/∂wᵢ ≈ (L(w + ε eᵢ) − L(w − ε eᵢ)) / 2ε
 *
 * The two evaluations for each entry make it slow and independent of any derivation, which is what a check wants.
 */
export function numericalGradient(loss: (w: Vector) => number, at: Vector, step = CENTRAL_STEP): Vector {
  return at.map((entry, i) => (loss(at.with(i, entry + step)) - loss(at.with(i, entry - step))) / (2 * step));
}

/** The same for a matrix. */
export function numericalMatrixGradient(loss: (W: Matrix) => number, at: Matrix, step = CENTRAL_STEP): Matrix {
  return at.map((row, i) => numericalGradient((moved) => loss(at.with(i, moved)), row, step));
}
