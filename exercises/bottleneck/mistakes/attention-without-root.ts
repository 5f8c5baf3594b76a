/**
 * With attention the context is $\sum_i \alpha_i h_i$, so its Jacobian with respect to $h_i$ is $\alpha_i I$,
 * whose norm is $\alpha_i \sqrt{H}$. You return $\alpha_i$.
 */
export function contextReach(H: Matrix, Whh: Matrix, weights: Vector): Reach {
  const S = H.length;
  const plain: Vector = new Array<number>(S).fill(0);
  // The Jacobian of the last state with respect to state i, row for the new unit.
  let J: Matrix = Whh.map((_, i) => Whh.map((_row, j) => (i === j ? 1 : 0)));
  for (let i = S - 1; i >= 0; i--) {
    plain[i] = norm(J);
    const slopes = H[i].map((h) => 1 - h * h);
    const step = Whh.map((_, j) => Whh.map((row) => slopes[j] * row[j]));
    J = J.map((row) => row.map((_, k) => row.reduce((sum, entry, j) => sum + entry * step[j][k], 0)));
  }
  return { plain, withAttention: weights.map((share) => share) };
}

/** The Frobenius norm. */
function norm(M: Matrix): number {
  return Math.sqrt(M.flat().reduce((sum, entry) => sum + entry * entry, 0));
}
