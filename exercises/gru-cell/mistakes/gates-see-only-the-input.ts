/**
 * Your gates look only at the input $x$. The old state is missing from both of their sums.
 *
 * Whether to keep a memory depends on what the memory is. Each gate has a second matrix, `Whr` or `Whz`, through
 * which the old state takes part in the decision.
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
  const r = add(times(x, Wxr), br).map(sigmoid);
  const z = add(times(x, Wxz), bz).map(sigmoid);
  const kept = hPrev.map((h, j) => r[j] * h);
  const n = add(add(times(x, Wxn), times(kept, Whn)), bn).map(Math.tanh);
  return n.map((candidate, j) => (1 - z[j]) * candidate + z[j] * hPrev[j]);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function add(a: Vector, b: Vector): Vector {
  return a.map((entry, j) => entry + b[j]);
}
