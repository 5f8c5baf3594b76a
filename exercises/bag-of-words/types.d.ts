/** The words of a sentence as whole numbers from 0 on, in the order in which they are said. */
type Sentence = number[];

/** Rows of numbers. `counts[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** Sentences as bags of words. */
interface BagsOfWords {
  /** [N, V], how often each word occurs in each sentence. */
  counts: Matrix;
  /** Pairs of different sentences with the same counts, `[i, j]` with i < j. */
  collisions: [number, number][];
}
