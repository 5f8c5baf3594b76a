/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The loss, and its gradient with respect to each thing that entered, in the shape of that thing. */
interface RnnStepGradients {
  /** The sum of dh[j] * h[j]. */
  loss: number;
  /** [E] */
  dx: Vector;
  /** [H], for the state before the step. */
  dhPrev: Vector;
  /** [E, H] */
  dWxh: Matrix;
  /** [H, H] */
  dWhh: Matrix;
  /** [H] */
  dbh: Vector;
}
