/** The way back is the way forward, returning: each step calls the next and finishes when that one has answered. */
export function rnnBackward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector, dH: Matrix): RnnGradients {
  const dWxh = Wxh.map((row) => row.map(() => 0));
  const dWhh = Whh.map((row) => row.map(() => 0));
  const dbh = bh.map(() => 0);
  const dX: Matrix = [];
  const dStates: Matrix = [];

  function step(t: number, hPrev: Vector): Vector {
    if (t === X.length) return hPrev.map(() => 0);
    const h = bh.map((bias, j) => {
      const fromState = hPrev.reduce((total, entry, k) => total + entry * Whh[k][j], bias);
      return Math.tanh(X[t].reduce((total, entry, i) => total + entry * Wxh[i][j], fromState));
    });
    const fromLater = step(t + 1, h);
    dStates[t] = dH[t].map((direct, j) => fromLater[j] + direct);
    const delta = h.map((entry, j) => (1 - entry * entry) * dStates[t][j]);

    delta.forEach((d, j) => {
      dbh[j] += d;
      X[t].forEach((entry, i) => (dWxh[i][j] += d * entry));
      hPrev.forEach((entry, k) => (dWhh[k][j] += d * entry));
    });
    dX[t] = Wxh.map((row) => row.reduce((total, weight, j) => total + weight * delta[j], 0));
    return Whh.map((row) => row.reduce((total, weight, j) => total + weight * delta[j], 0));
  }

  const dh0 = step(0, h0);
  return { dX, dWxh, dWhh, dbh, dh0, dStates };
}
