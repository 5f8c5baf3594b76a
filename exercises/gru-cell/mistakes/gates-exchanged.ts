/**
 * The two gates have changed places: $z$ stands where $r$ belongs and $r$ where $z$ belongs.
 *
 * The **reset** gate $r$ decides how much of the old state the candidate may look at. The **update** gate $z$
 * decides, at the end, how much of the old state stays. Follow each from the line where it is made to the line where
 * it is used.
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
  const z = add(times(x, Wxr), times(hPrev, Whr), br).map(sigmoid);
  const r = add(times(x, Wxz), times(hPrev, Whz), bz).map(sigmoid);
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
