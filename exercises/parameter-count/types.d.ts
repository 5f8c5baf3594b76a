/** How many numbers a network learns, part by part. */
interface ParameterCount {
  /** The table of word vectors. */
  embedding: number;
  /** The recurrent cell: both matrices and the bias. */
  cell: number;
  /** The layer that turns a hidden state into one number for each word. */
  output: number;
  total: number;
}
