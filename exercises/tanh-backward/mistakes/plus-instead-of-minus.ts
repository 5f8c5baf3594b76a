/**
 * Your slope is $1 + h^2$, which grows towards the sides. The $\tanh$ becomes **flatter** there: look at the sign.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = h.map((entry, j) => dh[j] * (1 + entry * entry));
  return { loss, da };
}
