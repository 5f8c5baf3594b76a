/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The loss, and its truncated gradient with respect to each thing that entered, in the shape of that thing. */
interface TruncatedGradients {
  /** The sum of dH[t][j] * h_t[j] over all steps and units. */
  loss: number;
  /** [T, E], one row for each input. */
  dX: Matrix;
  /** [E, H] */
  dWxh: Matrix;
  /** [H, H] */
  dWhh: Matrix;
  /** [H] */
  dbh: Vector;
  /** [H], for the state before the first step. */
  dh0: Vector;
  /**
   * [T, H], if you like: row t is the whole gradient of the state of that step, from the loss at the step and from the
   * later ones of its chunk. When you give it back it is checked, and its lengths are drawn over time.
   */
  dStates?: Matrix;
}
