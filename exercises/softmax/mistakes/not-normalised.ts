/**
 * The exponentials are not divided by their sum, so they do not add up to one.
 */
export function softmax(z: Vector): Vector {
  const largest = Math.max(...z);
  const exponentials = z.map((entry) => Math.exp(entry - largest));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry + 0 * total);
}
