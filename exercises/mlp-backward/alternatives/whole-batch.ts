const transpose = (W: Matrix): Matrix => W[0].map((_, j) => W.map((row) => row[j]));
const sum = (row: Vector): number => row.reduce((total, entry) => total + entry, 0);
const product = (A: Matrix, B: Matrix): Matrix =>
  A.map((row) => transpose(B).map((column) => sum(row.map((entry, i) => entry * column[i]))));
const plus = (A: Matrix, b: Vector): Matrix => A.map((row) => row.map((entry, j) => entry + b[j]));
const columnSums = (A: Matrix): Vector => transpose(A).map(sum);

/** All examples at once: every line of the derivation as one product of matrices. */
export function mlpBackward(X: Matrix, targets: Matrix, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpGradients {
  const H = plus(product(X, W1), b1).map((row) => row.map(Math.tanh));
  const errors = plus(product(H, W2), b2).map((row, n) => row.map((y, k) => y - targets[n][k]));
  const loss = sum(errors.flat().map((error) => error ** 2)) / (2 * X.length);

  const dY = errors.map((row) => row.map((error) => error / X.length));
  const dA = product(dY, transpose(W2)).map((row, n) => row.map((entry, j) => entry * (1 - H[n][j] ** 2)));
  return {
    loss,
    dX: product(dA, transpose(W1)),
    dW1: product(transpose(X), dA),
    db1: columnSums(dA),
    dW2: product(transpose(H), dY),
    db2: columnSums(dY),
  };
}
