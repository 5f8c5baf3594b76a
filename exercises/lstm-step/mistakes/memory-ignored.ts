/**
 * The memory before the step is not used, so nothing can be remembered. The new memory is the old one, as far as
 * the forget gate lets it pass, **plus** what comes in: $c' = f \odot c + i \odot g$.
 */
export function lstmStep(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): LstmState {
  const i = gate(x, hPrev, W.Wxi, W.Whi, W.bi).map(sigmoid);
  const f = gate(x, hPrev, W.Wxf, W.Whf, W.bf).map(sigmoid);
  const g = gate(x, hPrev, W.Wxg, W.Whg, W.bg).map(Math.tanh);
  const o = gate(x, hPrev, W.Wxo, W.Who, W.bo).map(sigmoid);
  const c = i.map((share, j) => share * g[j] + 0 * f[j] * cPrev[j]);
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
