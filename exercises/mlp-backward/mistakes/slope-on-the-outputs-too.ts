/**
 * The errors of the outputs are multiplied by a slope $1 - y^2$, as if the outputs had been bent on the way forward.
 * They were not.
 *
 * Only the hidden layer has a $\tanh$, so only there does a slope belong on the way back.
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
    const h = b1.map((bias, j) => Math.tanh(times(x, W1, j) + bias));
    const error = b2.map((bias, k) => times(h, W2, k) + bias - targets[n][k]);
    loss += error.reduce((total, entry) => total + entry * entry, 0) / (2 * N);
    const e = error.map((entry, k) => (entry / N) * (1 - (entry + targets[n][k]) ** 2));
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
