export function softmax(z: Vector): Vector {
  const entries = Float64Array.from(z);
  const largest = entries.reduce((a, b) => Math.max(a, b));
  const logTotal = Math.log(entries.reduce((sum, entry) => sum + Math.exp(entry - largest), 0));
  return Array.from(entries, (entry) => Math.exp(entry - largest - logTotal));
}
