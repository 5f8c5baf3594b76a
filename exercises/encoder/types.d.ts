/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** What the encoder leaves behind. */
interface Encoding {
  /** The state after each word, [S, H]. */
  H: Matrix;
  /** The state after the last word, [H]. */
  context: Vector;
}
