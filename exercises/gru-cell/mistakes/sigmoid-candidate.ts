/**
 * Your candidate goes through the sigmoid, like a gate. It then lies between 0 and 1, so the state can never be
 * pushed below zero.
 *
 * A gate is a share, and a share lies between 0 and 1. The candidate is a **state**, and states here reach from $-1$
 * to $1$: look at the function around $n$ in the prompt.
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
  const n = add(times(x, Wxn), times(kept, Whn), bn).map(sigmoid);
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
