/**
 * The slope is computed from $\tanh(h)$: the $\tanh$ has been applied **twice** before squaring.
 *
 * $h$ is already what comes out of the $\tanh$. Square it as it is.
 */
export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = a.map(Math.tanh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const da = h.map((entry, j) => dh[j] * (1 - Math.tanh(entry) ** 2));
  return { loss, da };
}
