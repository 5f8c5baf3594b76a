/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** A gated unit with one input, and a line that reads its state: y = h · Wy + by. */
interface Network {
  /** Which unit it is: a GRU, reset before the product, or an LSTM. */
  cell: "gru" | "lstm";
  /**
   * The weights of the unit by name. A GRU has Wxr, Wxz, Wxn [1, H], Whr, Whz, Whn [H, H], br, bz, bn [H]; an LSTM the
   * same with the letters i, f, g and o.
   */
  weights: Record<string, Matrix | Vector>;
  /** [H] */
  Wy: Vector;
  by: number;
}

/** What training gives. */
interface Training {
  /** The network before the first update. */
  start: Network;
  /** The network after the last. */
  end: Network;
  /** The loss before each update, as your training saw it. */
  losses: Vector;
}
