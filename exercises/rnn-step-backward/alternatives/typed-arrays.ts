export function rnnStepBackward(
  x: Vector,
  hPrev: Vector,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  dh: Vector,
): RnnStepGradients {
  const H = bh.length;
  const h = Float64Array.from(bh);
  x.forEach((entry, i) => addScaled(h, Wxh[i], entry));
  hPrev.forEach((entry, k) => addScaled(h, Whh[k], entry));
  let loss = 0;
  const delta = new Float64Array(H);
  for (let j = 0; j < H; j++) {
    h[j] = Math.tanh(h[j]);
    loss += h[j] * dh[j];
    delta[j] = dh[j] * (1 - h[j]) * (1 + h[j]);
  }
  const along = (row: Vector): number => delta.reduce((sum, d, j) => sum + d * row[j], 0);
  const scaled = (factor: number): Vector => Array.from(delta, (d) => factor * d);
  return {
    loss,
    dx: Wxh.map(along),
    dhPrev: Whh.map(along),
    dWxh: x.map(scaled),
    dWhh: hPrev.map(scaled),
    dbh: Array.from(delta),
  };
}

function addScaled(sum: Float64Array, row: Vector, factor: number): void {
  for (let j = 0; j < sum.length; j++) sum[j] += factor * row[j];
}
