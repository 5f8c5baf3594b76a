/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The gradient of the loss with respect to each parameter, in the shape of that parameter. */
interface Gradients {
  /** [E, H] */
  dWxh: Matrix;
  /** [H, H] */
  dWhh: Matrix;
  /** [H] */
  dbh: Vector;
}

interface Clipped {
  /** The length of all gradients together, before clipping. */
  norm: number;
  gradients: Gradients;
}
