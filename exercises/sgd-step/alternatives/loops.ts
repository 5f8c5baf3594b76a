export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  const next: Matrix = [];
  for (let i = 0; i < W.length; i++) {
    next.push([]);
    for (let j = 0; j < W[i].length; j++) next[i].push(W[i][j] - learningRate * G[i][j]);
  }
  return next;
}
