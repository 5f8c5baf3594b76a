/**
 * All entries of a row move by the same amount, the mean of the row's gradients. Every weight has a gradient of its own:
 * `W[i][j]` moves by `G[i][j]` alone.
 */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => {
    const mean = G[i].reduce((sum, g) => sum + g, 0) / G[i].length;
    return row.map((w) => w - learningRate * mean);
  });
}
