/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** What attention gives. */
interface Attention {
  /** The share of each state, [S]. */
  weights: Vector;
  /** The mixture of the states, [H]. */
  context: Vector;
}
