/**
 * The **input** gate and the **output** gate have changed places.
 *
 * $i$ stands in the line of the memory and decides how much of the candidate enters. $o$ stands in the last line
 * and decides how much of the memory is shown.
 */
export function lstmStep(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): LstmState {
  const o = gate(x, hPrev, W.Wxi, W.Whi, W.bi).map(sigmoid);
  const f = gate(x, hPrev, W.Wxf, W.Whf, W.bf).map(sigmoid);
  const g = gate(x, hPrev, W.Wxg, W.Whg, W.bg).map(Math.tanh);
  const i = gate(x, hPrev, W.Wxo, W.Who, W.bo).map(sigmoid);
  const c = cPrev.map((memory, j) => f[j] * memory + i[j] * g[j]);
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
