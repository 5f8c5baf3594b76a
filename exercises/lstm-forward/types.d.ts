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

/** What the network went through. */
interface LstmStates {
  /** Row t is the output after step t, [T, H]. */
  H: Matrix;
  /** Row t is the memory after step t, [T, H]. */
  C: Matrix;
}
