/** As one would train: forward and backward through one chunk, then on to the next with the state that it left. */
export function truncatedBptt(
  X: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  dH: Matrix,
  k: number,
): TruncatedGradients {
  const H = bh.length;
  const [dWxh, dWhh] = [Wxh.map(() => new Float64Array(H)), Whh.map(() => new Float64Array(H))];
  const dbh = new Float64Array(H);
  const dX: Matrix = [];
  const dStates: Matrix = [];
  const dh0 = new Float64Array(H);
  let loss = 0;
  let before: Vector = h0;

  for (let from = 0; from < X.length; from += k) {
    const to = Math.min(from + k, X.length);
    const states: Matrix = [before];
    for (let t = from; t < to; t++) {
      const h = step(X[t], states[t - from]);
      h.forEach((entry, j) => (loss += entry * dH[t][j]));
      states.push(h);
    }

    const back = new Float64Array(H);
    for (let t = to - 1; t >= from; t--) {
      dStates[t] = dH[t].map((direct, j) => direct + back[j]);
      const delta = dStates[t].map((entry, j) => entry * (1 - states[t - from + 1][j] ** 2));
      delta.forEach((d, j) => {
        dbh[j] += d;
        X[t].forEach((entry, i) => (dWxh[i][j] += entry * d));
        states[t - from].forEach((entry, q) => (dWhh[q][j] += entry * d));
      });
      const through = (row: Vector): number => delta.reduce((sum, d, j) => sum + d * row[j], 0);
      dX[t] = Wxh.map(through);
      back.set(Whh.map(through));
    }
    if (from === 0) dh0.set(back);
    before = states[states.length - 1];
  }

  const rows = (blocks: Float64Array[]): Matrix => blocks.map((block) => Array.from(block));
  const weights = { dWxh: rows(dWxh), dWhh: rows(dWhh), dbh: Array.from(dbh) };
  return { loss, dX, ...weights, dh0: Array.from(dh0), dStates };

  function step(x: Vector, h: Vector): Vector {
    return bh.map((bias, j) => {
      const fromState = h.reduce((sum, entry, q) => sum + entry * Whh[q][j], bias);
      return Math.tanh(x.reduce((sum, entry, i) => sum + entry * Wxh[i][j], fromState));
    });
  }
}
