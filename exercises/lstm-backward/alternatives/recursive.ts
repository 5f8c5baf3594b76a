export function lstmBackward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights, dH: Matrix): LstmGradients {
  const dW = Object.fromEntries(
    Object.entries(W).map(([name, value]: [string, Vector | Matrix]) => [
      name,
      Array.isArray(value[0]) ? (value as Matrix).map((row) => row.map(() => 0)) : value.map(() => 0),
    ]),
  ) as unknown as LstmWeights;
  let loss = 0;

  // Goes forward on the way in and back on the way out: what comes back to h and c before step t.
  const visit = (t: number, h: Vector, c: Vector): { dh: Vector; dc: Vector; rows: Matrix } => {
    if (t === X.length) return { dh: h.map(() => 0), dc: c.map(() => 0), rows: [] };
    const a = (Wx: Matrix, Wh: Matrix, b: Vector) =>
      b.map((bias, j) =>
        X[t].reduce(
          (s, e, k) => s + e * Wx[k][j],
          h.reduce((s, e, k) => s + e * Wh[k][j], bias),
        ),
      );
    const i = a(W.Wxi, W.Whi, W.bi).map(sigmoid);
    const f = a(W.Wxf, W.Whf, W.bf).map(sigmoid);
    const g = a(W.Wxg, W.Whg, W.bg).map(Math.tanh);
    const o = a(W.Wxo, W.Who, W.bo).map(sigmoid);
    const next = c.map((memory, j) => f[j] * memory + i[j] * g[j]);
    const bent = next.map(Math.tanh);
    const out = bent.map((s, j) => o[j] * s);
    out.forEach((entry, j) => (loss += entry * dH[t][j]));
    const later = visit(t + 1, out, next);

    const dh = later.dh.map((d, j) => d + dH[t][j]);
    const dc = later.dc.map((d, j) => d + dh[j] * o[j] * (1 - bent[j] ** 2));
    const lines: [Matrix, Matrix, Matrix, Matrix, Vector, Vector][] = [
      [W.Wxi, W.Whi, dW.Wxi, dW.Whi, dW.bi, dc.map((d, j) => d * g[j] * i[j] * (1 - i[j]))],
      [W.Wxf, W.Whf, dW.Wxf, dW.Whf, dW.bf, dc.map((d, j) => d * c[j] * f[j] * (1 - f[j]))],
      [W.Wxg, W.Whg, dW.Wxg, dW.Whg, dW.bg, dc.map((d, j) => d * i[j] * (1 - g[j] ** 2))],
      [W.Wxo, W.Who, dW.Wxo, dW.Who, dW.bo, dh.map((d, j) => d * bent[j] * o[j] * (1 - o[j]))],
    ];
    const row = X[t].map(() => 0);
    const before = h.map(() => 0);
    for (const [Wx, Wh, dWx, dWh, db, delta] of lines)
      delta.forEach((d, j) => {
        db[j] += d;
        X[t].forEach((e, k) => {
          dWx[k][j] += e * d;
          row[k] += d * Wx[k][j];
        });
        h.forEach((e, k) => {
          dWh[k][j] += e * d;
          before[k] += d * Wh[k][j];
        });
      });
    return { dh: before, dc: dc.map((d, j) => d * f[j]), rows: [row, ...later.rows] };
  };
  const { dh, dc, rows } = visit(0, h0, c0);
  return { loss, dX: rows, dW, dh0: dh, dc0: dc };
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
