/**
 * Everything agrees but `dh0`: you return $\delta_1$, which belongs to $a_1$, the sum inside the first $\tanh$.
 * Between $h_0$ and $a_1$ there is still the matrix $W_{hh}$.
 *
 * Take for $h_0$ the same last move back that you make from every step to the state before it.
 */
export function rnnBackward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector, dH: Matrix): RnnGradients {
  const states = forward(X, Wxh, Whh, bh, h0);
  const dX = zeros(X.length, Wxh.length);
  const dWxh = zeros(Wxh.length, bh.length);
  const dWhh = zeros(bh.length, bh.length);
  const dbh: Vector = bh.map(() => 0);
  let back: Vector = bh.map(() => 0);
  let first: Vector = [];
  for (let t = X.length; t >= 1; t--) {
    const delta = states[t].map((h, j) => (dH[t - 1][j] + back[j]) * (1 - h * h));
    first = delta;
    addOuter(dWxh, X[t - 1], delta);
    addOuter(dWhh, states[t - 1], delta);
    delta.forEach((d, j) => (dbh[j] += d));
    dX[t - 1] = timesTransposed(delta, Wxh);
    back = timesTransposed(delta, Whh);
  }
  return { dX, dWxh, dWhh, dbh, dh0: first };
}

function forward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states = [h0];
  for (const x of X) {
    const [fromInput, fromState] = [times(x, Wxh), times(states[states.length - 1], Whh)];
    states.push(bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias)));
  }
  return states;
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => weights.reduce((total, weight, j) => total + weight * row[j], 0));
}

function addOuter(sum: Matrix, left: Vector, right: Vector): void {
  left.forEach((a, i) => right.forEach((b, j) => (sum[i][j] += a * b)));
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
