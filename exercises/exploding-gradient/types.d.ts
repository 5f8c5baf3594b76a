/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

interface Exploding {
  /** [T + 1]. Entry k is the decimal logarithm of the gradient's length after k steps back. */
  log10: Vector;
  /** The smallest number of steps after which the length is above the bound, or -1 if it never is. */
  steps: number;
}
