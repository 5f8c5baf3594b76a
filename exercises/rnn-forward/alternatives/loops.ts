export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let previous = h0;
  for (let t = 0; t < X.length; t++) {
    const h: Vector = [];
    for (let j = 0; j < bh.length; j++) {
      let sum = bh[j];
      for (let i = 0; i < Wxh.length; i++) sum += X[t][i] * Wxh[i][j];
      for (let k = 0; k < previous.length; k++) sum += previous[k] * Whh[k][j];
      h.push(Math.tanh(sum));
    }
    states.push(h);
    previous = h;
  }
  return states;
}
