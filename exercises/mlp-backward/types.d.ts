/** A row of numbers, for instance the inputs of one example. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The loss, and its gradient with respect to each thing that entered, in the shape of that thing. */
interface MlpGradients {
  loss: number;
  /** [N, D], one row for each example. */
  dX: Matrix;
  /** [D, M] */
  dW1: Matrix;
  /** [M] */
  db1: Vector;
  /** [M, K] */
  dW2: Matrix;
  /** [K] */
  db2: Vector;
}
