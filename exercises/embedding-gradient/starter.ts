/** The gradient of a table of word vectors. ids [T] from 0, dX [T, E]. Returns [words, E]. */
export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const dW: Matrix = Array.from({ length: words }, () => dX[0].map(() => 0));
  return dW;
}
