/** The words of a sentence as whole numbers from 0 on, in the order in which they are said. */
type Sentence = number[];

/** A row of numbers, here with one entry for each sentence. */
type Vector = number[];

/** Rows of numbers. `ids[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** Sentences of one length, and what was added to them or taken away. */
interface PaddedBatch {
  /** [N, length], the words, and the padding behind them. */
  ids: Matrix;
  /** [N, length], 1 for a word and 0 for padding. */
  mask: Matrix;
  /** [N], how many words of each sentence were cut off. */
  lost: Vector;
}
