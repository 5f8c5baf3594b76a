/**
 * The logarithm is to the base 2. The loss is in nats: the natural logarithm.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = (Math.log(total) - (z[target] - largest)) / Math.LN2;
  const dz = z.map((entry, i) => Math.exp(entry - largest) / total - (i === target ? 1 : 0));
  return { loss, dz };
}
