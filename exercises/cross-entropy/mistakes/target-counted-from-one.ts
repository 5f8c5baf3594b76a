/**
 * The target is counted from 1. Ids begin at 0: `z[target]`.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = Math.log(total) - (z[(target + z.length - 1) % z.length] - largest);
  const dz = z.map(
    (entry, i) => Math.exp(entry - largest) / total - (i === (target + z.length - 1) % z.length ? 1 : 0),
  );
  return { loss, dz };
}
