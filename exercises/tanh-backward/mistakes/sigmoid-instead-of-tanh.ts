/**
 * What comes out is the **sigmoid** of $a$ and not its $\tanh$, in the loss and in the slope.
 *
 * The states of this cell lie between $-1$ and $1$. In code the function is `Math.tanh`.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map((entry) => 1 / (1 + Math.exp(-entry)));
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = h.map((entry, j) => dh[j] * (1 - entry * entry));
  return { loss, da };
}
