export function rnnStepBackward(
  x: Vector,
  hPrev: Vector,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  dh: Vector,
): RnnStepGradients {
  const E = x.length;
  const H = hPrev.length;
  const dx: Vector = new Array<number>(E).fill(0);
  const dhPrev: Vector = new Array<number>(H).fill(0);
  const dWxh: Matrix = [];
  const dWhh: Matrix = [];
  const dbh: Vector = [];
  for (let i = 0; i < E; i++) dWxh.push([]);
  for (let k = 0; k < H; k++) dWhh.push([]);

  let loss = 0;
  for (let j = 0; j < H; j++) {
    let a = bh[j];
    for (let i = 0; i < E; i++) a += x[i] * Wxh[i][j];
    for (let k = 0; k < H; k++) a += hPrev[k] * Whh[k][j];
    const h = Math.tanh(a);
    loss += dh[j] * h;

    const delta = dh[j] * (1 - h * h);
    dbh.push(delta);
    for (let i = 0; i < E; i++) {
      dx[i] += delta * Wxh[i][j];
      dWxh[i].push(x[i] * delta);
    }
    for (let k = 0; k < H; k++) {
      dhPrev[k] += delta * Whh[k][j];
      dWhh[k].push(hPrev[k] * delta);
    }
  }
  return { loss, dx, dhPrev, dWxh, dWhh, dbh };
}
