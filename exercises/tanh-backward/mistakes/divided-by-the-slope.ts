/**
 * You **divide** by the slope. Where the $\tanh$ is flat, a change of $a$ hardly shows in $h$, so little of the
 * gradient may pass; dividing makes it large instead.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = h.map((entry, j) => dh[j] / (1 - entry * entry));
  return { loss, da };
}
