/**
 * The slope is computed as $1 - a^2$, from what goes **into** the $\tanh$. That is even negative as soon as $a$ is
 * beyond 1, and the $\tanh$ never falls.
 *
 * The formula wants the output $h$ in its place.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = a.map((entry, j) => dh[j] * (1 - entry * entry));
  return { loss, da };
}
