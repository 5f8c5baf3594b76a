import { tanhDerivative } from "./activations.ts";
import { type Matrix, matrixShape, timesTransposed, transpose } from "./matrices.ts";
import { type RnnWeights, rnnForward } from "./rnn.ts";
import { spectralNorm } from "./spectrum.ts";
import { multiply, type Vector } from "./vectors.ts";

/**
 * ∂h_t/∂h_{t−1} of the simple recurrent network, [H, H], row j for the new unit j: with vectors as rows,
 *
 *     ∂h_t/∂h_{t−1} = diag(1 − h_t²) W_hhᵀ
 */
export function stepJacobian(Whh: Matrix, h: Vector): Matrix {
  const [rows, columns] = matrixShape(Whh);
  if (rows !== columns || rows !== h.length)
    throw new Error(`shapes do not meet: Whh [${rows}, ${columns}] and h [${h.length}]`);
  const slopes = tanhDerivative(h);
  return transpose(Whh).map((row, j) =>
    multiply(
      row,
      row.map(() => slopes[j]!),
    ),
  );
}

/**
 * ‖∂h_T/∂h_{T−k}‖₂ for k = 0 … T − 1, [T]: how much of a change k steps ago the last state feels at most. X is [T, E].
 * (Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013.)
 */
export function jacobianNorms(weights: RnnWeights, X: Matrix, h0: Vector): Vector {
  const H = rnnForward(weights, X, h0);
  let product: Matrix = h0.map((_, i) => h0.map((_unit, j) => (i === j ? 1 : 0)));
  const norms: Vector = [];
  for (let t = H.length - 1; t >= 0; t--) {
    norms.push(spectralNorm(product));
    product = timesMatrix(product, stepJacobian(weights.Whh, H[t]!));
  }
  return norms;
}

/** A B, row by row. */
function timesMatrix(A: Matrix, B: Matrix): Matrix {
  const columns = transpose(B);
  return A.map((row) => timesTransposed(row, columns));
}
