/**
 * The products are right, but all three biases are missing: $b_r$, $b_z$ and $b_n$. Without them a gate that receives
 * nothing always stands half open.
 *
 * Each of the three sums has its own bias, **inside** the $\sigma$ or the $\tanh$.
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
  const r = add(times(x, Wxr), times(hPrev, Whr)).map(sigmoid);
  const z = add(times(x, Wxz), times(hPrev, Whz)).map(sigmoid);
  const kept = hPrev.map((h, j) => r[j] * h);
  const n = add(times(x, Wxn), times(kept, Whn)).map(Math.tanh);
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
