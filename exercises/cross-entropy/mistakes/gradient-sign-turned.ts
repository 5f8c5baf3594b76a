/**
 * The sign of the gradient is turned: it is $p - y$, negative at the right word, since a larger logit there makes
 * the loss smaller.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = Math.log(total) - (z[target] - largest);
  const dz = z.map((entry, i) => (i === target ? 1 : 0) - Math.exp(entry - largest) / total);
  return { loss, dz };
}
