/**
 * The loss is $1 - p$. The surprise is $-\ln p$, which has no bound: being certain and wrong is very bad.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = 1 - Math.exp(z[target] - largest) / total;
  const dz = z.map((entry, i) => Math.exp(entry - largest) / total - (i === target ? 1 : 0));
  return { loss, dz };
}
