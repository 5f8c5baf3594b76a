/**
 * The largest logit gets everything. Softmax is soft: every logit has its share.
 */
export function softmax(z: Vector): Vector {
  const largest = Math.max(...z);
  const exponentials = z.map((entry) => Math.exp(entry - largest));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => (entry === Math.max(...exponentials) ? 1 + 0 * total : 0));
}
