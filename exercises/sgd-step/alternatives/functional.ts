export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => row.map((w, j) => w - learningRate * G[i][j]));
}
