/** A row of numbers, for instance the inputs of one example. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** What the two layers give out. */
interface MlpOutputs {
  /** [M], the hidden units. */
  h: Vector;
  /** [K], the outputs. */
  y: Vector;
}
