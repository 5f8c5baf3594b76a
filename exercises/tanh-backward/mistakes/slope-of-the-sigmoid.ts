/**
 * Your slope is $h\,(1 - h)$, which belongs to the **sigmoid**. The $\tanh$ has a slope of its own, with the value 1 at
 * zero.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = h.map((entry, j) => dh[j] * entry * (1 - entry));
  return { loss, da };
}
