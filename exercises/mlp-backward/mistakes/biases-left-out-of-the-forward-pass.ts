/**
 * Your forward pass has no **biases**, so already the loss is another one, and with it every error and every slope.
 * The way back may well be right for the network that it was given.
 *
 * Add `b1` before the bend and `b2` to the outputs, as in the exercise before this one.
 */
export function mlpBackward(X: Matrix, targets: Matrix, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpGradients {
  const N = X.length;
  let loss = 0;
  const dX = zeros(N, W1.length);
  const dW1 = zeros(W1.length, b1.length);
  const db1: Vector = b1.map(() => 0);
  const dW2 = zeros(W2.length, b2.length);
  const db2: Vector = b2.map(() => 0);
  X.forEach((x, n) => {
    const h = b1.map((_, j) => Math.tanh(times(x, W1, j)));
    const error = b2.map((_, k) => times(h, W2, k) - targets[n][k]);
    loss += error.reduce((total, entry) => total + entry * entry, 0) / (2 * N);
    const e = error.map((entry) => entry / N);
    const delta = timesTransposed(e, W2).map((entry, j) => entry * (1 - h[j] * h[j]));
    addOuter(dW2, h, e);
    e.forEach((entry, k) => (db2[k] += entry));
    addOuter(dW1, x, delta);
    delta.forEach((entry, j) => (db1[j] += entry));
    dX[n] = timesTransposed(delta, W1);
  });
  return { loss, dX, dW1, db1, dW2, db2 };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => weights.reduce((total, weight, k) => total + weight * row[k], 0));
}

function addOuter(sum: Matrix, left: Vector, right: Vector): void {
  left.forEach((a, i) => right.forEach((b, j) => (sum[i][j] += a * b)));
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
