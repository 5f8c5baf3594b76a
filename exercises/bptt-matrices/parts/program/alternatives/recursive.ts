/** The way back is the way forward, returning: each step calls the next and finishes when that one has answered. */
export function bptt(X: Matrix, Y: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): LossAndGradients {
  const dWxh = Wxh.map((row) => row.map(() => 0));
  const dWhh = Whh.map((row) => row.map(() => 0));
  const dbh = bh.map(() => 0);
  let loss = 0;

  function step(t: number, before: Vector): Vector {
    if (t === X.length) return before.map(() => 0);
    const h = bh.map((bias, j) => {
      const fromState = before.reduce((total, entry, k) => total + entry * Whh[k][j], bias);
      return Math.tanh(X[t].reduce((total, entry, i) => total + entry * Wxh[i][j], fromState));
    });
    loss += h.reduce((total, entry, j) => total + (entry - Y[t][j]) ** 2, 0) / 2;
    const fromLater = step(t + 1, h);
    const e = h.map((entry, j) => (1 - entry) * (1 + entry) * (fromLater[j] + entry - Y[t][j]));
    e.forEach((d, j) => {
      dbh[j] += d;
      X[t].forEach((entry, i) => (dWxh[i][j] += d * entry));
      before.forEach((entry, k) => (dWhh[k][j] += d * entry));
    });
    return Whh.map((row) => row.reduce((total, weight, j) => total + weight * e[j], 0));
  }

  step(0, h0);
  return { loss, dWxh, dWhh, dbh };
}
