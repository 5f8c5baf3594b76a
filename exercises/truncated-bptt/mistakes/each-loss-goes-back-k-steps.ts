/**
 * You let **each** loss go back $k$ steps on its own. That is another way to truncate, found in print too, without
 * fixed cuts.
 *
 * Here the sequence is cut into chunks, and a loss goes back to the beginning of its chunk, however near or far that
 * is.
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
  const states = forward(X, Wxh, Whh, bh, h0);
  const loss = dH.reduce((total, row, t) => total + dot(row, states[t + 1]), 0);
  const dX = zeros(X.length, Wxh.length);
  const dWxh = zeros(Wxh.length, bh.length);
  const dWhh = zeros(bh.length, bh.length);
  const dbh: Vector = bh.map(() => 0);
  const dh0: Vector = h0.map(() => 0);
  for (let end = X.length; end >= 1; end--) {
    let dh: Vector = dH[end - 1];
    for (let t = end; t >= 1 && t > end - k; t--) {
      const delta = states[t].map((h, j) => dh[j] * (1 - h * h));
      addOuter(dWxh, X[t - 1], delta);
      addOuter(dWhh, states[t - 1], delta);
      delta.forEach((d, j) => (dbh[j] += d));
      addOuter([dX[t - 1]], [1], timesTransposed(delta, Wxh));
      dh = timesTransposed(delta, Whh);
      if (t === 1) addOuter([dh0], [1], dh);
    }
  }
  return { loss, dX, dWxh, dWhh, dbh, dh0 };
}

function forward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states = [h0];
  for (const x of X) {
    const [fromInput, fromState] = [times(x, Wxh), times(states[states.length - 1], Whh)];
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
