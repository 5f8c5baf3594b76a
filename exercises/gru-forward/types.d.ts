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
