/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The loss, and its derivative by each of the weights, in the shape of that thing. */
interface LossAndGradients {
  loss: number;
  /** [E, H] */
  dWxh: Matrix;
  /** [H, H] */
  dWhh: Matrix;
  /** [H] */
  dbh: Vector;
}
