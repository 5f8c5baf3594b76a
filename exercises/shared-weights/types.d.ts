/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

/** Rows of numbers. `W[i][j]` is the entry in row i and column j. */
type Matrix = number[][];

/** What the layer gives out along the sequence, and what its weights have part in. */
interface SharedLayer {
  /** [T, H], the states after each position, without the one that was given. */
  states: Matrix;
  loss: number;
  /** T matrices [E + H, H]: what the use of W at each position contributes to its gradient. */
  shares: Matrix[];
  /** [E + H, H], the gradient of W. */
  dW: Matrix;
  /** [H], the gradient of b. */
  db: Vector;
}
