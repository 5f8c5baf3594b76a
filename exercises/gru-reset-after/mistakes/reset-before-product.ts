/**
 * The state is reset **before** it meets the matrix. That is the form of Cho et al. (2014) and of [the first
 * exercise on the unit](/exercises/gru-cell). Here the whole product is reset: $r \odot (h\, W_{hn} + b_{hn})$.
 */
export function gruStep(x: Vector, hPrev: Vector, W: GruWeights): Vector {
  const r = gate(x, hPrev, W.Wxr, W.Whr, W.br).map(sigmoid);
  const z = gate(x, hPrev, W.Wxz, W.Whz, W.bz).map(sigmoid);
  const kept = hPrev.map((entry, j) => r[j] * entry);
  const n = W.bn.map((bias, j) => Math.tanh(bias + times(x, W.Wxn, j) + times(kept, W.Whn, j) + W.bhn[j]));
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
