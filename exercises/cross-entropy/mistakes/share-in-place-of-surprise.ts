/**
 * The loss is the share of the right word. It is its **surprise**, $-\ln p$: nothing for a share of one, and more
 * the smaller the share.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = Math.exp(z[target] - largest) / total;
  const dz = z.map((entry, i) => Math.exp(entry - largest) / total - (i === target ? 1 : 0));
  return { loss, dz };
}
