/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The weights of the three lines: W.Wxr and W.Whr of the reset gate, and so on for z and n. */
interface GruWeights {
  /** [E, H] each: from the input. */
  Wxr: Matrix;
  Wxz: Matrix;
  Wxn: Matrix;
  /** [H, H] each: from the state. */
  Whr: Matrix;
  Whz: Matrix;
  Whn: Matrix;
  /** [H] each: the bias. */
  br: Vector;
  bz: Vector;
  bn: Vector;
}

/** The loss, and its gradient with respect to each thing that entered, in the shape of that thing. */
interface GruGradients {
  loss: number;
  /** [T, E], one row for each input. */
  dX: Matrix;
  /** The gradient of each weight under the weight's name. */
  dW: GruWeights;
  /** [H], for the state before the first step. */
  dh0: Vector;
  /**
   * [T, H], if you like: row t is the whole gradient of the state of that step, from the loss at the step and from all
   * later ones. When you give it back it is checked, and its lengths are drawn over time.
   */
  dStates?: Matrix;
}
