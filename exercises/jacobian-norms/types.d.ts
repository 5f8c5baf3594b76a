/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

interface GradientFlow {
  /** The derivative of the last state with respect to h0, [H, H]. Rows belong to the last state, columns to h0. */
  jacobian: Matrix;
  /** [T + 1]. Entry k is the Frobenius norm of the derivative of the last state with respect to the state k steps before. */
  norms: Vector;
}
