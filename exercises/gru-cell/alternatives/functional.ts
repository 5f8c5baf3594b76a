const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));

/** A layer with two inputs: bend(x Wx + h Wh + b). */
const layer =
  (bend: (a: number) => number) =>
  (x: Vector, Wx: Matrix, h: Vector, Wh: Matrix, b: Vector): Vector =>
    b.map((bias, j) =>
      bend(x.reduce((s, v, i) => s + v * Wx[i][j], 0) + h.reduce((s, v, k) => s + v * Wh[k][j], 0) + bias),
    );

const gate = layer(sigmoid);
const candidate = layer(Math.tanh);

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
  const r = gate(x, Wxr, hPrev, Whr, br);
  const z = gate(x, Wxz, hPrev, Whz, bz);
  const reset = r.map((share, j) => share * hPrev[j]);
  const n = candidate(x, Wxn, reset, Whn, bn);
  return n.map((entry, j) => (1 - z[j]) * entry + z[j] * hPrev[j]);
}
