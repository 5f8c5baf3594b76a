/**
 * Both of your gates are computed with the **same** weights, those of the update gate, so $r$ and $z$ are always
 * equal.
 *
 * Each gate learns when to open for reasons of its own. The weights whose names end in `r` belong to the reset gate;
 * look for the line that should use them.
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
  const r = add(times(x, Wxz), times(hPrev, Whz), bz).map(sigmoid);
  const z = add(times(x, Wxz), times(hPrev, Whz), bz).map(sigmoid);
  const kept = hPrev.map((h, j) => r[j] * h);
  const n = add(times(x, Wxn), times(kept, Whn), bn).map(Math.tanh);
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
