/**
 * `da` holds the bare **slopes**: what the rest of the network said in `dh` has not entered.
 *
 * The chain rule is a product of two factors, and the slope is only one of them.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = h.map((entry) => 1 - entry * entry);
  return { loss, da };
}
