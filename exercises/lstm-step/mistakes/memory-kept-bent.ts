/**
 * The memory that you hand on has been through a $\tanh$. Only what is **shown** is bent; the memory itself stays
 * as it is, so that it and its gradient can pass many steps unharmed.
 */
export function lstmStep(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): LstmState {
  const i = gate(x, hPrev, W.Wxi, W.Whi, W.bi).map(sigmoid);
  const f = gate(x, hPrev, W.Wxf, W.Whf, W.bf).map(sigmoid);
  const g = gate(x, hPrev, W.Wxg, W.Whg, W.bg).map(Math.tanh);
  const o = gate(x, hPrev, W.Wxo, W.Who, W.bo).map(sigmoid);
  const c = cPrev.map((memory, j) => f[j] * memory + i[j] * g[j]);
  const h = c.map((memory, j) => o[j] * Math.tanh(memory));
  return { h, c: c.map(Math.tanh) };
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
