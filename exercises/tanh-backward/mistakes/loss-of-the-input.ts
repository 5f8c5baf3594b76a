/**
 * `da` is right, but the loss is taken of `a`, **before** the $\tanh$. It is a loss of the outputs: $\sum_j g_j h_j$.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = a.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = h.map((entry, j) => dh[j] * (1 - entry * entry));
  return { loss, da };
}
