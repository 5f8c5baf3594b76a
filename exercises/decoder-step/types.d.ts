/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The weights of the decoder. */
interface DecoderWeights {
  /** [E, H]: from the word before. */
  Wxh: Matrix;
  /** [H, H]: from the state. */
  Whh: Matrix;
  /** [H, H]: from the context. */
  Wch: Matrix;
  /** [H] */
  bh: Vector;
  /** [H, V]: from the state to the logits. */
  Wo: Matrix;
  /** [V] */
  bo: Vector;
}

/** What one step of the decoder gives. */
interface DecoderStep {
  /** The new state, [H]. */
  s: Vector;
  /** The logits of the next word, [V]. */
  logits: Vector;
}
