/**
 * `da` is right, and the loss is the sum of the outputs **by themselves**. Each output counts with its own weight
 * `dh[j]`.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry) => total + entry, 0);
  const da = h.map((entry, j) => dh[j] * (1 - entry * entry));
  return { loss, da };
}
