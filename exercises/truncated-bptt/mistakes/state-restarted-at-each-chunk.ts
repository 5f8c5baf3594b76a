/**
 * Every chunk begins with $h_0$ again, so already the forward pass and the loss are other ones. Only the first chunk
 * does that.
 *
 * A later chunk begins with the last state of the chunk before it.
 */
export function truncatedBptt(
  X: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  dH: Matrix,
  k: number,
): TruncatedGradients {
  const states = forward(X, Wxh, Whh, bh, h0, k);
  const loss = dH.reduce((total, row, t) => total + dot(row, states[t + 1]), 0);
  const dX = zeros(X.length, Wxh.length);
  const dWxh = zeros(Wxh.length, bh.length);
  const dWhh = zeros(bh.length, bh.length);
  const dbh: Vector = bh.map(() => 0);
  let back: Vector = bh.map(() => 0);
  for (let t = X.length; t >= 1; t--) {
    if (t % k === 0) back = bh.map(() => 0);
    const delta = states[t].map((h, j) => (dH[t - 1][j] + back[j]) * (1 - h * h));
    addOuter(dWxh, X[t - 1], delta);
    addOuter(dWhh, states[t - 1], delta);
    delta.forEach((d, j) => (dbh[j] += d));
    dX[t - 1] = timesTransposed(delta, Wxh);
    back = timesTransposed(delta, Whh);
  }
  return { loss, dX, dWxh, dWhh, dbh, dh0: back };
}

function forward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector, k: number): Matrix {
  const states = [h0];
  for (const [t, x] of X.entries()) {
    const before = t % k === 0 ? h0 : states[states.length - 1];
    const [fromInput, fromState] = [times(x, Wxh), times(before, Whh)];
    states.push(bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias)));
  }
  return states;
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((total, entry, i) => total + entry * b[i], 0);
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => dot(weights, row));
}

function addOuter(sum: Matrix, left: Vector, right: Vector): void {
  left.forEach((a, i) => right.forEach((b, j) => (sum[i][j] += a * b)));
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
