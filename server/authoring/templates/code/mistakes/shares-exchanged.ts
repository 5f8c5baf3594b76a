/**
 * The two shares have changed places: $\alpha$ belongs to what is **new**, and $1 - \alpha$ to the state before.
 */
// The comment above is what a learner is told who answers as this program does.
export function step(x: Vector, hPrev: Vector, W: Matrix, alpha: number): Vector {
  return hPrev.map((old, j) => alpha * old + (1 - alpha) * x.reduce((sum, entry, i) => sum + entry * W[i][j], 0));
}
