/** A row of numbers, for instance a hidden state with one entry for each hidden unit. */
type Vector = number[];

interface Vanishing {
  /** [T + 1]. Entry k is the decimal logarithm of what is left of the gradient after k steps back. */
  log10: Vector;
  /** The smallest number of steps after which the gradient is below the bound, or -1 if it never is. */
  steps: number;
}
