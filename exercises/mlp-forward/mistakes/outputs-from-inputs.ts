/**
 * The hidden units are right, but the second layer does not read them: it multiplies the **inputs** by $W_2$. What the
 * hidden units have found is lost.
 *
 * The row to the left of $W_2$ is $h$.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => Math.tanh(times(x, W1, j) + bias));
  const y = b2.map((bias, k) => timesWhereItExists(x, W2, k) + bias);
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

// A missing entry counts as zero, so that this also runs where there are more inputs than hidden units.
function timesWhereItExists(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[i]?.[j] ?? 0), 0);
}
