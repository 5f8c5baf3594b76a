export function mlpBackward(X: Matrix, targets: Matrix, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpGradients {
  const [N, D, M, K] = [X.length, W1.length, b1.length, b2.length];
  const dX = new Float64Array(N * D);
  const dW1 = new Float64Array(D * M);
  const db1 = new Float64Array(M);
  const dW2 = new Float64Array(M * K);
  const db2 = new Float64Array(K);
  let squares = 0;

  // From the last example to the first; a sum does not mind. The division by N waits until the end.
  for (let n = N - 1; n >= 0; n--) {
    const h = Float64Array.from(b1);
    X[n].forEach((entry, i) => h.forEach((_, j) => (h[j] += entry * W1[i][j])));
    h.forEach((a, j) => (h[j] = Math.tanh(a)));
    const e = Float64Array.from(b2);
    h.forEach((entry, j) => e.forEach((_, k) => (e[k] += entry * W2[j][k])));
    targets[n].forEach((target, k) => (e[k] -= target));

    e.forEach((error, k) => {
      squares += error * error;
      db2[k] += error;
    });
    h.forEach((unit, j) => {
      let back = 0;
      e.forEach((error, k) => {
        dW2[j * K + k] += unit * error;
        back += error * W2[j][k];
      });
      const delta = back * (1 - unit) * (1 + unit);
      db1[j] += delta;
      for (let i = 0; i < D; i++) {
        dW1[i * M + j] += X[n][i] * delta;
        dX[n * D + i] += delta * W1[i][j];
      }
    });
  }

  for (const sums of [dX, dW1, db1, dW2, db2]) sums.forEach((entry, i) => (sums[i] = entry / N));
  return {
    loss: squares / N / 2,
    dX: rows(dX, N),
    dW1: rows(dW1, D),
    db1: Array.from(db1),
    dW2: rows(dW2, M),
    db2: Array.from(db2),
  };
}

function rows(block: Float64Array, count: number): Matrix {
  const width = block.length / count;
  return Array.from({ length: count }, (_, r) => Array.from(block.subarray(r * width, (r + 1) * width)));
}
