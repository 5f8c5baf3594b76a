/**
 * Your slope is $1 - h$. The derivative of $\tanh$ is one minus the **square** of its value; without it the slope would
 * be above 1 for negative $h$.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = h.map((entry, j) => dh[j] * (1 - entry));
  return { loss, da };
}
