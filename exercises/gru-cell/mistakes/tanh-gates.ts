/**
 * Your gates go through $\tanh$. A gate then can be negative, and $1 - z$ larger than 1: the new state is no longer a
 * mixture of the candidate and the old state.
 *
 * A gate says *which share*, from 0 to 1. Look at the function around $r$ and $z$ in the prompt.
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
  const r = add(times(x, Wxr), times(hPrev, Whr), br).map(Math.tanh);
  const z = add(times(x, Wxz), times(hPrev, Whz), bz).map(Math.tanh);
  const kept = hPrev.map((h, j) => r[j] * h);
  const n = add(times(x, Wxn), times(kept, Whn), bn).map(Math.tanh);
  return n.map((candidate, j) => (1 - z[j]) * candidate + z[j] * hPrev[j]);
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function add(a: Vector, b: Vector, c: Vector): Vector {
  return a.map((entry, j) => entry + b[j] + c[j]);
}
