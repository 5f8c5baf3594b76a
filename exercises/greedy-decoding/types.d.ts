/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The weights of the decoder and its table of words. */
interface DecoderWeights {
  /** [V, E]: the vector of each word. */
  Emb: Matrix;
  /** [E, H], [H, H] and [H, H]: from the word before, the state and the context. */
  Wxh: Matrix;
  Whh: Matrix;
  Wch: Matrix;
  /** [H] */
  bh: Vector;
  /** [H, V] and [V]: from the state to the logits. */
  Wo: Matrix;
  bo: Vector;
}
