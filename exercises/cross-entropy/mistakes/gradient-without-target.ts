/**
 * The gradient is the shares themselves. The right word has one subtracted: $p - y$, with $y$ one at the target
 * and zero elsewhere.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = Math.log(total) - (z[target] - largest);
  const dz = z.map((entry, i) => Math.exp(entry - largest) / total);
  return { loss, dz };
}
