/** One step of gradient descent. W and G [n, m]. Returns the new weights, [n, m]. */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row) => row.map(() => 0));
}
