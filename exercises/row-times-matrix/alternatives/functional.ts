export const rowTimesMatrix = (x: Vector, W: Matrix): Vector =>
  W[0].map((_, j) => x.reduce((total, entry, i) => total + entry * W[i][j], 0));
