/**
 * The loss is right, and `da` is `dh` **unchanged**. That would be the gradient if the piece did nothing at all.
 *
 * On the way back every entry is multiplied by the slope of the $\tanh$ at its place.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = [...dh];
  return { loss, da };
}
