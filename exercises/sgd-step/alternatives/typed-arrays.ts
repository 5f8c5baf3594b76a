export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => {
    const w = Float64Array.from(row);
    for (let j = 0; j < w.length; j++) w[j] += -learningRate * G[i][j];
    return Array.from(w);
  });
}
