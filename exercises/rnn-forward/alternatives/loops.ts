export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const H: Matrix = [];
  for (let t = 0; t < X.length; t++) {
    const before = t === 0 ? h0 : H[t - 1];
    const h: Vector = [];
    for (let j = 0; j < bh.length; j++) {
      let a = bh[j];
      for (let i = 0; i < X[t].length; i++) a += X[t][i] * Wxh[i][j];
      for (let k = 0; k < before.length; k++) a += before[k] * Whh[k][j];
      h.push(Math.tanh(a));
    }
    H.push(h);
  }
  return H;
}
