const dot = (a: Vector, b: Vector): number => a.reduce((total, entry, i) => total + entry * b[i], 0);
const transpose = (W: Matrix): Matrix => W[0].map((_, j) => W.map((row) => row[j]));
const times = (row: Vector, W: Matrix): Vector => transpose(W).map((column) => dot(row, column));
const product = (A: Matrix, B: Matrix): Matrix => A.map((row) => times(row, B));

/** First all e_t, then each weight's gradient as one product over the whole sequence. */
export const bptt = (X: Matrix, Y: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): LossAndGradients => {
  const states = X.reduce<Matrix>(
    (past, x) => {
      const [fromInput, fromState] = [times(x, Wxh), times(past[past.length - 1], Whh)];
      return [...past, bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias))];
    },
    [h0],
  );
  const seen = Y.map((y, t) => y.map((target, j) => states[t + 1][j] - target));
  const es = seen.reduceRight<Matrix>((later, direct, t) => {
    const back = later.length > 0 ? times(later[0], transpose(Whh)) : bh.map(() => 0);
    return [direct.map((entry, j) => (entry + back[j]) * (1 - states[t + 1][j] ** 2)), ...later];
  }, []);
  return {
    loss: seen.flat().reduce((total, entry) => total + 0.5 * entry * entry, 0),
    dWxh: product(transpose(X), es),
    dWhh: product(transpose(states.slice(0, -1)), es),
    dbh: transpose(es).map((column) => column.reduce((total, entry) => total + entry, 0)),
  };
};
