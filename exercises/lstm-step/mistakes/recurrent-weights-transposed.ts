/**
 * The input's share of each gate is right, but the matrices $W_{h\cdot}$ are used **transposed**. They are square,
 * so no shape complains.
 *
 * In `W.Whi` the row says which **old** unit a weight comes from and the column which **new** unit it goes to.
 * Look at the order of the two indices where you multiply by `hPrev`.
 */
export function lstmStep(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): LstmState {
  const i = gate(x, hPrev, W.Wxi, W.Whi, W.bi).map(sigmoid);
  const f = gate(x, hPrev, W.Wxf, W.Whf, W.bf).map(sigmoid);
  const g = gate(x, hPrev, W.Wxg, W.Whg, W.bg).map(Math.tanh);
  const o = gate(x, hPrev, W.Wxo, W.Who, W.bo).map(sigmoid);
  const c = cPrev.map((memory, j) => f[j] * memory + i[j] * g[j]);
  const h = c.map((memory, j) => o[j] * Math.tanh(memory));
  return { h, c };
}

function gate(x: Vector, h: Vector, Wx: Matrix, Wh: Matrix, b: Vector): Vector {
  return b.map((bias, j) => bias + times(x, Wx, j) + turned(h, Wh, j));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
function turned(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[j][i], 0);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
