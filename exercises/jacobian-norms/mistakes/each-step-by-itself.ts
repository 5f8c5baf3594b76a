/**
 * Your norms are those of the **single** Jacobians $J_T$, $J_{T-1}$ and so on, each by itself. They say what one step
 * does, not what is left after several.
 *
 * Take the norm of the product so far.
 */
export function jacobianNorms(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): GradientFlow {
  const states = forward(X, Wxh, Whh, bh, h0);
  let jacobian: Matrix = bh.map((_, i) => bh.map((_, j) => (i === j ? 1 : 0)));
  const norms = [frobenius(jacobian)];
  for (let t = X.length; t >= 1; t--) {
    const J = states[t].map((h, j) => Whh.map((row) => (1 - h * h) * row[j]));
    jacobian = product(jacobian, J);
    norms.push(frobenius(J));
  }
  return { jacobian, norms };
}

function forward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states = [h0];
  for (const x of X) {
    const [fromInput, fromState] = [times(x, Wxh), times(states[states.length - 1], Whh)];
    states.push(bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias)));
  }
  return states;
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function product(A: Matrix, B: Matrix): Matrix {
  return A.map((row) => times(row, B));
}

function frobenius(P: Matrix): number {
  return Math.sqrt(P.flat().reduce((total, entry) => total + entry * entry, 0));
}
