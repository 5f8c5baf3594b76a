export function contextReach(H: Matrix, Whh: Matrix, weights: Vector): Reach {
  const n = Whh.length;
  const squares = H.map(() => 0);
  // Each unit of the last state sends its own gradient back; the rows of the Jacobian are these gradients.
  for (let unit = 0; unit < n; unit++) {
    let gradient = Float64Array.from({ length: n }, (_, j) => (j === unit ? 1 : 0));
    for (let i = H.length - 1; i >= 0; i--) {
      squares[i] += gradient.reduce((sum, entry) => sum + entry ** 2, 0);
      const delta = gradient.map((entry, j) => entry * (1 - H[i][j] ** 2));
      gradient = Float64Array.from(Whh, (row) => row.reduce((sum, weight, j) => sum + weight * delta[j], 0));
    }
  }
  return { plain: squares.map(Math.sqrt), withAttention: weights.map((share) => Math.hypot(...Whh.map(() => share))) };
}
