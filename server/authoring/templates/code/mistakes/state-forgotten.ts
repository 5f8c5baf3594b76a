/**
 * Nothing of the state before is left: the term $(1 - \alpha)\, h_{t-1}$ is missing.
 */
export function step(x: Vector, hPrev: Vector, W: Matrix, alpha: number): Vector {
  return hPrev.map((_, j) => alpha * x.reduce((sum, entry, i) => sum + entry * W[i][j], 0));
}
