/** A row of numbers, for instance the logits of one place, with one entry for each word that there is. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** The loss of a batch, and the way back. */
interface MaskedLoss {
  /** The mean surprise of the words. */
  loss: number;
  /** The gradient of the loss with respect to the logits, [B, T, V]. */
  dLogits: Matrix[];
}
