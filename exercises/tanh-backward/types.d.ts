/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

interface TanhBackward {
  /** The sum of dh[j] * tanh(a[j]). */
  loss: number;
  /** [H], the gradient of this loss with respect to a. */
  da: Vector;
}
