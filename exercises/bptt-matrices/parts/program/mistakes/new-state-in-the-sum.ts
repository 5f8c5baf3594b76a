/**
 * The sum for $W_{hh}$ takes $h_t$ in step $t$. That matrix multiplied $h_{t-1}$, the state from **before** the step, so
 * $h_0$ belongs to step 1.
 */
export function bptt(X: Matrix, Y: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): LossAndGradients {
  const states = forward(X, Wxh, Whh, bh, h0);
  const dWxh = zeros(Wxh.length, bh.length);
  const dWhh = zeros(bh.length, bh.length);
  const dbh: Vector = bh.map(() => 0);
  let loss = 0;
  let back: Vector = bh.map(() => 0);
  for (let t = X.length; t >= 1; t--) {
    const seen = states[t].map((h, j) => h - Y[t - 1][j]);
    loss += seen.reduce((total, entry) => total + entry * entry, 0) / 2;
    const e = states[t].map((h, j) => (seen[j] + back[j]) * (1 - h * h));
    addOuter(dWxh, X[t - 1], e);
    addOuter(dWhh, states[t], e);
    e.forEach((entry, j) => (dbh[j] += entry));
    back = timesTransposed(e, Whh);
  }
  return { loss, dWxh, dWhh, dbh };
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
