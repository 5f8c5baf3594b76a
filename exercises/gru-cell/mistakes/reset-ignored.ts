/**
 * The reset gate has no effect on your result: the candidate sees the **whole** old state, as if $r$ were 1
 * everywhere.
 *
 * With $r$ near 0 the cell can start afresh, as if nothing had come before. Let $r$ act on the old state before the
 * candidate uses it.
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
  const z = add(times(x, Wxz), times(hPrev, Whz), bz).map(sigmoid);
  const n = add(times(x, Wxn), times(hPrev, Whn), bn).map(Math.tanh);
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
