/**
 * You return the logarithms of the shares. The shares themselves are asked for.
 */
export function softmax(z: Vector): Vector {
  const largest = Math.max(...z);
  const exponentials = z.map((entry) => Math.exp(entry - largest));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => Math.log(entry / total));
}
