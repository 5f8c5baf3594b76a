/**
 * The norms of the single steps are multiplied. The norm of a product is smaller than that, since the steps do not
 * all stretch the same direction: multiply the matrices, then take the norm.
 */
export function contextReach(H: Matrix, Whh: Matrix, weights: Vector): Reach {
  const S = H.length;
  const plain: Vector = new Array<number>(S).fill(0);
  // The Jacobian of the last state with respect to state i, row for the new unit.
  let size = Math.sqrt(Whh.length);
  let J: Matrix = Whh.map((_, i) => Whh.map((_row, j) => (i === j ? 1 : 0)));
  for (let i = S - 1; i >= 0; i--) {
    plain[i] = size;
    const slopes = H[i].map((h) => 1 - h * h);
    const step = Whh.map((_, j) => Whh.map((row) => slopes[j] * row[j]));
    size *= norm(step);
    J = step;
  }
  return { plain, withAttention: weights.map((share) => share * Math.sqrt(Whh.length)) };
}

/** The Frobenius norm. */
function norm(M: Matrix): number {
  return Math.sqrt(M.flat().reduce((sum, entry) => sum + entry * entry, 0));
}
