/**
 * In your last line $z$ and $1 - z$ have changed places. You compute $h' = (1 - z) \odot h + z \odot n$, which is a
 * published GRU too: Chung et al. (2014) write it so, and there $z$ says how much is **new**.
 *
 * In this exercise, as in Cho et al. (2014), $z$ says how much of the old state is **kept**. Compare the two factors
 * with the equation in the prompt.
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
  return n.map((candidate, j) => (1 - z[j]) * hPrev[j] + z[j] * candidate);
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
