export function numericalGradients(
  X: Matrix,
  Y: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  step: number,
): NumericalGradients {
  // Working copies, in which one entry at a time is moved and put back.
  const A = Wxh.map((row) => [...row]);
  const B = Whh.map((row) => [...row]);
  const c = [...bh];

  const loss = lossNow();
  const dWxh: Matrix = [];
  for (let i = 0; i < A.length; i++) dWxh.push(slopes(A[i]));
  const dWhh: Matrix = [];
  for (let i = 0; i < B.length; i++) dWhh.push(slopes(B[i]));
  const dbh = slopes(c);
  return { loss, dWxh, dWhh, dbh };

  function slopes(row: Vector): Vector {
    const result: Vector = [];
    for (let j = 0; j < row.length; j++) {
      const kept = row[j];
      row[j] = kept + step;
      const above = lossNow();
      row[j] = kept - step;
      const below = lossNow();
      row[j] = kept;
      result.push((above - below) / (2 * step));
    }
    return result;
  }

  function lossNow(): number {
    let total = 0;
    let h = h0;
    for (let t = 0; t < X.length; t++) {
      const next: Vector = [];
      for (let j = 0; j < c.length; j++) {
        let a = c[j];
        for (let i = 0; i < A.length; i++) a += X[t][i] * A[i][j];
        for (let k = 0; k < B.length; k++) a += h[k] * B[k][j];
        next.push(Math.tanh(a));
        total += (next[j] - Y[t][j]) ** 2;
      }
      h = next;
    }
    return total / 2;
  }
}
