/**
 * Your product has the weights in it and **not the slopes**: it is $W_{hh}^\top$ multiplied with itself. That would be
 * right if the cell had no $\tanh$.
 *
 * Each step's Jacobian also contains $1 - h_t^2$, and that factor is never above 1.
 */
export function jacobianNorms(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): GradientFlow {
  const states = forward(X, Wxh, Whh, bh, h0);
  let jacobian: Matrix = bh.map((_, i) => bh.map((_, j) => (i === j ? 1 : 0)));
  const norms = [frobenius(jacobian)];
  for (let t = X.length; t >= 1; t--) {
    const J = states[t].map((_, j) => Whh.map((row) => row[j]));
    jacobian = product(jacobian, J);
    norms.push(frobenius(jacobian));
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
