/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The weights of a recurrent language model. */
interface LanguageModelWeights {
  /** [V, E]: the vector of each word. */
  Emb: Matrix;
  /** [E, H], [H, H] and [H]: the recurrent cell. */
  Wxh: Matrix;
  Whh: Matrix;
  bh: Vector;
  /** [H, V] and [V]: from the state to the logits. */
  Why: Matrix;
  by: Vector;
}

/** What the model says of a text. */
interface LanguageModel {
  /** Row t foretells word t + 1, [T, V]. */
  logits: Matrix;
  loss: number;
}
