const dot = (a: Vector, b: Vector): number => a.reduce((total, entry, i) => total + entry * b[i], 0);
const transpose = (W: Matrix): Matrix => W[0].map((_, j) => W.map((row) => row[j]));
const times = (row: Vector, W: Matrix): Vector => transpose(W).map((column) => dot(row, column));
const product = (A: Matrix, B: Matrix): Matrix => A.map((row) => times(row, B));

/** First all deltas, then each weight's gradient as one product over the whole sequence. */
export const truncatedBptt = (
  X: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  dH: Matrix,
  k: number,
): TruncatedGradients => {
  const states = X.reduce<Matrix>(
    (past, x) => {
      const [fromInput, fromState] = [times(x, Wxh), times(past[past.length - 1], Whh)];
      return [...past, bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias))];
    },
    [h0],
  );

  const deltas = dH.reduceRight<Matrix>((later, direct, t) => {
    const isLast = later.length === 0 || (t + 1) % k === 0;
    const whole = isLast ? direct : times(later[0], transpose(Whh)).map((entry, j) => entry + direct[j]);
    return [whole.map((entry, j) => entry * (1 - states[t + 1][j] ** 2)), ...later];
  }, []);

  return {
    loss: dot(dH.flat(), states.slice(1).flat()),
    dX: product(deltas, transpose(Wxh)),
    dWxh: product(transpose(X), deltas),
    dWhh: product(transpose(states.slice(0, -1)), deltas),
    dbh: transpose(deltas).map((column) => column.reduce((total, entry) => total + entry, 0)),
    dh0: times(deltas[0], transpose(Whh)),
  };
};
