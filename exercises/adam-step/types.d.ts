/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** What does not change from step to step. */
interface AdamSettings {
  learningRate: number;
  /** Which share of the mean of gradients stays. */
  beta1: number;
  /** Which share of the mean of squares stays. */
  beta2: number;
  epsilon: number;
}

/** What a step hands on. */
interface AdamState {
  /** The weights, [n, m]. */
  W: Matrix;
  /** The running mean of gradients, [n, m]. */
  M: Matrix;
  /** The running mean of squared gradients, [n, m]. */
  V: Matrix;
}
