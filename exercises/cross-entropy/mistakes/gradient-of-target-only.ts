/**
 * Only the right word has a gradient. The others have one too: each takes a share away from it.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = Math.log(total) - (z[target] - largest);
  const dz = z.map((entry, i) => (i === target ? Math.exp(entry - largest) / total - 1 : 0));
  return { loss, dz };
}
