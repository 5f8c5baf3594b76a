/**
 * The loss is half the sum of the squared **states**: the targets have not been subtracted.
 */
export function numericalGradients(
  X: Matrix,
  Y: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  step: number,
): NumericalGradients {
  const loss = lossOf(X, Y, Wxh, Whh, bh, h0);
  const dWxh = slopes((W) => lossOf(X, Y, W, Whh, bh, h0), Wxh, step);
  const dWhh = slopes((W) => lossOf(X, Y, Wxh, W, bh, h0), Whh, step);
  const dbh = slopes((W) => lossOf(X, Y, Wxh, Whh, W[0], h0), [bh], step)[0];
  return { loss, dWxh, dWhh, dbh };
}

function slopes(loss: (W: Matrix) => number, W: Matrix, step: number): Matrix {
  return W.map((row, i) => row.map((_, j) => (loss(moved(W, i, j, step)) - loss(moved(W, i, j, -step))) / (2 * step)));
}

function moved(W: Matrix, i: number, j: number, by: number): Matrix {
  const copy = W.map((row) => [...row]);
  copy[i][j] += by;
  return copy;
}

function lossOf(X: Matrix, Y: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): number {
  let h = h0;
  let total = 0;
  X.forEach((x) => {
    const [fromInput, fromState] = [times(x, Wxh), times(h, Whh)];
    h = bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias));
    h.forEach((entry) => (total += entry ** 2));
  });
  return total / 2;
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}
