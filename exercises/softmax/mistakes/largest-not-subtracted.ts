/**
 * This is right on paper and breaks in a computer: $e^{1000}$ is `Infinity`, and $e^{-1000}$ is 0, so the quotient
 * becomes `NaN`. Subtract the largest logit from all of them first. It cancels in the quotient, and the largest
 * exponential is then $e^0 = 1$.
 */
export function softmax(z: Vector): Vector {
  const exponentials = z.map((entry) => Math.exp(entry));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}
