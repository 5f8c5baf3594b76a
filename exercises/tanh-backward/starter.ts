/**
 * The way back through h = tanh(a), entry by entry.
 *
 * a [H], dh [H]. Returns the loss, which is the sum of dh[j] * h[j], and its gradient with respect to a, [H].
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h: Vector = a.map(Math.tanh);
  let loss = 0;

  // How much of dh[j] passes back through the tanh of unit j?
  const da: Vector = a.map(() => 0);

  return { loss, da };
}
