export function softmax(z: Vector): Vector {
  const largest = Math.max(...z);
  const exponentials = z.map((entry) => Math.exp(entry - largest));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}
