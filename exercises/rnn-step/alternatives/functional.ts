const times = (row: Vector, W: Matrix, j: number): number =>
  row.reduce((total, entry, i) => total + entry * W[i][j], 0);

export const rnnStep = (x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector =>
  bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j) + bias));
