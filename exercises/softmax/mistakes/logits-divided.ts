/**
 * The logits themselves are divided by their sum. Shares are made of their exponentials, which are never negative.
 */
export function softmax(z: Vector): Vector {
  const largest = Math.max(...z);
  const exponentials = z.map((entry) => entry + 0 * largest);
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}
