/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** How much passes through the context, there and back. */
interface Reach {
  /** Numbers of the sentence for each number of the context. */
  squeeze: number;
  /** How long the gradient at each word is when the context is the last state, [S]. */
  last: Vector;
  /** The same when the context is the mixture, [S]. */
  mixture: Vector;
}
