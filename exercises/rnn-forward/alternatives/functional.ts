const times = (row: Vector, W: Matrix, j: number): number =>
  row.reduce((total, entry, i) => total + entry * W[i][j], 0);

export const rnnForward = (X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix =>
  X.reduce<Matrix>(
    (past, x) => {
      const before = past[past.length - 1];
      return [...past, bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(before, Whh, j) + bias))];
    },
    [h0],
  ).slice(1);
