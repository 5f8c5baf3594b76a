/**
 * The smallest logit gets the largest share: the sign in the exponent is turned.
 */
export function softmax(z: Vector): Vector {
  const largest = Math.max(...z);
  const exponentials = z.map((entry) => Math.exp(Math.min(...z) - entry + 0 * largest));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}
