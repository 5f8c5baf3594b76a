type Loss = (W: Matrix) => number;

const dot = (a: Vector, b: Vector): number => a.reduce((total, entry, i) => total + entry * b[i], 0);
const withEntry = (W: Matrix, i: number, j: number, entry: number): Matrix => W.with(i, W[i].with(j, entry));

const central = (loss: Loss, W: Matrix, step: number): Matrix =>
  W.map((row, i) =>
    row.map((entry, j) => {
      const [above, below] = [entry + step, entry - step].map((moved) => loss(withEntry(W, i, j, moved)));
      return (above - below) / (2 * step);
    }),
  );

/** All weights in one tall matrix: the inputs' rows, the old state's rows, and the bias as the row of an input 1. */
export const numericalGradients = (
  X: Matrix,
  Y: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  step: number,
): NumericalGradients => {
  const advance = (h: Vector, x: Vector, W: Matrix): Vector =>
    bh.map((_, j) =>
      Math.tanh(
        dot(
          [...x, ...h, 1],
          W.map((row) => row[j]),
        ),
      ),
    );
  const loss: Loss = (W) =>
    X.reduce(
      ({ h, total }, x, t) => {
        const next = advance(h, x, W);
        return { h: next, total: total + next.reduce((sum, entry, j) => sum + (entry - Y[t][j]) ** 2 / 2, 0) };
      },
      { h: h0, total: 0 },
    ).total;

  const all = [...Wxh, ...Whh, bh];
  const slopes = central(loss, all, step);
  const E = Wxh.length;
  return { loss: loss(all), dWxh: slopes.slice(0, E), dWhh: slopes.slice(E, -1), dbh: slopes[slopes.length - 1] };
};
