export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  const nextW: Matrix = [];
  const nextV: Matrix = [];
  for (let i = 0; i < W.length; i++) {
    nextW.push([]);
    nextV.push([]);
    for (let j = 0; j < W[i].length; j++) {
      const v = G[i][j] + momentum * V[i][j];
      nextV[i].push(v);
      nextW[i].push(W[i][j] - learningRate * v);
    }
  }
  return { W: nextW, V: nextV };
}
