export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  const h: Vector = [];
  for (let j = 0; j < bh.length; j++) {
    let sum = bh[j];
    for (let i = 0; i < x.length; i++) sum += x[i] * Wxh[i][j];
    for (let k = 0; k < hPrev.length; k++) sum += hPrev[k] * Whh[k][j];
    h.push(Math.tanh(sum));
  }
  return h;
}
