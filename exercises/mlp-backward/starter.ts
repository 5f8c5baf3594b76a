/**
 * Loss and gradients of h = tanh(x W1 + b1), y = h W2 + b2 with L = Σ (y - t)² / 2N over N examples.
 *
 * X [N, D], targets [N, K], W1 [D, M], b1 [M], W2 [M, K], b2 [K]. Each gradient has the shape of what it belongs to.
 */
export function mlpBackward(X: Matrix, targets: Matrix, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpGradients {
  const loss = 0;
  const dX = zeros(X.length, W1.length);
  const dW1 = zeros(W1.length, b1.length);
  const db1: Vector = b1.map(() => 0);
  const dW2 = zeros(W2.length, b2.length);
  const db2: Vector = b2.map(() => 0);

  // For each example: go forward and keep h and y, then come back and add to the sums.

  return { loss, dX, dW1, db1, dW2, db2 };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
