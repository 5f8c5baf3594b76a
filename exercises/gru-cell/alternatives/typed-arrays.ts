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
  const h = Float64Array.from(hPrev);
  const r = affine(x, Wxr, h, Whr, br).map(sigmoid);
  const z = affine(x, Wxz, h, Whz, bz).map(sigmoid);
  const reset = h.map((entry, j) => r[j] * entry);
  const n = affine(x, Wxn, reset, Whn, bn).map(Math.tanh);
  return Array.from(h, (entry, j) => z[j] * entry + (1 - z[j]) * n[j]);
}

// Written with tanh, which cannot overflow.
function sigmoid(a: number): number {
  return (1 + Math.tanh(a / 2)) / 2;
}

function affine(x: Vector, Wx: Matrix, h: Float64Array, Wh: Matrix, b: Vector): Float64Array {
  const a = Float64Array.from(b);
  for (let j = 0; j < a.length; j++) {
    for (let k = 0; k < h.length; k++) a[j] += h[k] * Wh[k][j];
    for (let i = 0; i < x.length; i++) a[j] += x[i] * Wx[i][j];
  }
  return a;
}
