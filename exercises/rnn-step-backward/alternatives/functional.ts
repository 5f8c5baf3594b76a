const dot = (a: Vector, b: Vector): number => a.reduce((total, entry, i) => total + entry * b[i], 0);
const column = (W: Matrix, j: number): Vector => W.map((row) => row[j]);
const outer = (left: Vector, right: Vector): Matrix => left.map((a) => right.map((b) => a * b));

/** Input and old state are one long row to the cell, and its weights one tall matrix. */
export const rnnStepBackward = (
  x: Vector,
  hPrev: Vector,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  dh: Vector,
): RnnStepGradients => {
  const [both, weights] = [
    [...x, ...hPrev],
    [...Wxh, ...Whh],
  ];
  const h = bh.map((bias, j) => Math.tanh(bias + dot(both, column(weights, j))));
  const delta = h.map((entry, j) => dh[j] * (1 - entry ** 2));
  const [back, dWeights] = [weights.map((row) => dot(row, delta)), outer(both, delta)];
  const E = x.length;
  return {
    loss: dot(dh, h),
    dx: back.slice(0, E),
    dhPrev: back.slice(E),
    dWxh: dWeights.slice(0, E),
    dWhh: dWeights.slice(E),
    dbh: delta,
  };
};
