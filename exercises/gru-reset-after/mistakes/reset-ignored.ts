/**
 * The reset gate is computed and then not used: the candidate sees the whole product.
 */
export function gruStep(x: Vector, hPrev: Vector, W: GruWeights): Vector {
  const r = gate(x, hPrev, W.Wxr, W.Whr, W.br).map(sigmoid);
  const z = gate(x, hPrev, W.Wxz, W.Whz, W.bz).map(sigmoid);
  const p = W.bhn.map((bias, j) => bias + times(hPrev, W.Whn, j));
  const n = W.bn.map((bias, j) => Math.tanh(bias + times(x, W.Wxn, j) + p[j] + 0 * r[j]));
  return n.map((candidate, j) => (1 - z[j]) * candidate + z[j] * hPrev[j]);
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
