/**
 * On your way **forward** $W_{hh}$ is used transposed, so the new state is another one, and with it the loss and every
 * slope.
 *
 * Forward, the sum for unit $j$ walks down column $j$.
 */
export function rnnStepBackward(
  x: Vector,
  hPrev: Vector,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  dh: Vector,
): RnnStepGradients {
  const h = forward(x, hPrev, Wxh, Whh, bh);
  const loss = h.reduce((total, entry, j) => total + dh[j] * entry, 0);
  const delta = h.map((entry, j) => dh[j] * (1 - entry * entry));
  return {
    loss,
    dx: timesTransposed(delta, Wxh),
    dhPrev: timesTransposed(delta, Whh),
    dWxh: outer(x, delta),
    dWhh: outer(hPrev, delta),
    dbh: delta,
  };
}

function forward(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  const [fromInput, fromState] = [times(x, Wxh), timesTransposed(hPrev, Whh)];
  return bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias));
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => weights.reduce((total, weight, j) => total + weight * row[j], 0));
}

function outer(left: Vector, right: Vector): Matrix {
  return left.map((a) => right.map((b) => a * b));
}
