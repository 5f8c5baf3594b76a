/**
 * The sign of the loss is turned: $\ln p$ is never positive, and the surprise is $-\ln p$.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = z[target] - largest - Math.log(total);
  const dz = z.map((entry, i) => Math.exp(entry - largest) / total - (i === target ? 1 : 0));
  return { loss, dz };
}
