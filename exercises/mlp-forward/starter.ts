/**
 * A network of two layers: h = tanh(x W1 + b1), y = h W2 + b2.
 *
 * x [D], W1 [D, M], b1 [M], W2 [M, K], b2 [K]. Returns h, [M], and y, [K].
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  // One number for each hidden unit: what does it receive from all inputs?
  const h: Vector = b1.map(() => 0);

  // One number for each output: what does it receive from all hidden units?
  const y: Vector = b2.map(() => 0);

  return { h, y };
}
