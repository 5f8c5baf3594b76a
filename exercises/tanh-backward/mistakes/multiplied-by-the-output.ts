/**
 * `da` is `dh` times the **output** $h$. Backwards it is not the value of the $\tanh$ that counts but how fast that
 * value changes.
 *
 * Multiply by the slope.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = h.map((entry, j) => dh[j] * entry);
  return { loss, da };
}
