export function mlpBackward(X: Matrix, targets: Matrix, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpGradients {
  const [N, D, M, K] = [X.length, W1.length, b1.length, b2.length];
  let loss = 0;
  const dX = zeros(N, D);
  const dW1 = zeros(D, M);
  const db1: Vector = new Array<number>(M).fill(0);
  const dW2 = zeros(M, K);
  const db2: Vector = new Array<number>(K).fill(0);

  for (let n = 0; n < N; n++) {
    const h: Vector = [];
    for (let j = 0; j < M; j++) {
      let sum = b1[j];
      for (let i = 0; i < D; i++) sum += X[n][i] * W1[i][j];
      h.push(Math.tanh(sum));
    }
    const dh: Vector = new Array<number>(M).fill(0);
    for (let k = 0; k < K; k++) {
      let y = b2[k];
      for (let j = 0; j < M; j++) y += h[j] * W2[j][k];
      const error = y - targets[n][k];
      loss += (error * error) / 2 / N;
      const dy = error / N;
      db2[k] += dy;
      for (let j = 0; j < M; j++) {
        dW2[j][k] += h[j] * dy;
        dh[j] += dy * W2[j][k];
      }
    }
    for (let j = 0; j < M; j++) {
      const da = dh[j] * (1 - h[j] * h[j]);
      db1[j] += da;
      for (let i = 0; i < D; i++) {
        dW1[i][j] += X[n][i] * da;
        dX[n][i] += da * W1[i][j];
      }
    }
  }
  return { loss, dX, dW1, db1, dW2, db2 };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
