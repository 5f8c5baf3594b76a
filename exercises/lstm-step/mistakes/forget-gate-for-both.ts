/**
 * The candidate is let in by $1 - f$. Some networks couple the two gates so, but here the input gate $i$ has
 * weights of its own and decides alone: $c' = f \odot c + i \odot g$.
 */
export function lstmStep(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): LstmState {
  const i = gate(x, hPrev, W.Wxi, W.Whi, W.bi).map(sigmoid);
  const f = gate(x, hPrev, W.Wxf, W.Whf, W.bf).map(sigmoid);
  const g = gate(x, hPrev, W.Wxg, W.Whg, W.bg).map(Math.tanh);
  const o = gate(x, hPrev, W.Wxo, W.Who, W.bo).map(sigmoid);
  const c = cPrev.map((memory, j) => f[j] * memory + (1 - f[j]) * g[j] + 0 * i[j]);
  const h = c.map((memory, j) => o[j] * Math.tanh(memory));
  return { h, c };
}

function gate(x: Vector, h: Vector, Wx: Matrix, Wh: Matrix, b: Vector): Vector {
  return b.map((bias, j) => bias + times(x, Wx, j) + times(h, Wh, j));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
