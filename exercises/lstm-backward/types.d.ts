/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The weights of the four gates: W.Wxi and W.Whi of the input gate, and so on for f, g and o. */
interface LstmWeights {
  /** [E, H] each: from the input to the gate. */
  Wxi: Matrix;
  Wxf: Matrix;
  Wxg: Matrix;
  Wxo: Matrix;
  /** [H, H] each: from the state to the gate. */
  Whi: Matrix;
  Whf: Matrix;
  Whg: Matrix;
  Who: Matrix;
  /** [H] each: the gate's bias. */
  bi: Vector;
  bf: Vector;
  bg: Vector;
  bo: Vector;
}

/** The loss, and its gradient with respect to each thing that entered, in the shape of that thing. */
interface LstmGradients {
  loss: number;
  /** [T, E], one row for each input. */
  dX: Matrix;
  /** The gradient of each weight under the weight's name. */
  dW: LstmWeights;
  /** [H], for the output before the first step. */
  dh0: Vector;
  /** [H], for the memory before the first step. */
  dc0: Vector;
  /**
   * [T, H], if you like: row t is the whole gradient of the output of that step, from the loss at the step and from all
   * later ones. When you give it back it is checked, and its lengths are drawn over time.
   */
  dStates?: Matrix;
}
