const dot = (a: Vector, b: Vector): number => a.reduce((total, entry, i) => total + entry * b[i], 0);
const transpose = (W: Matrix): Matrix => W[0].map((_, j) => W.map((row) => row[j]));
const product = (A: Matrix, B: Matrix): Matrix => A.map((row) => transpose(B).map((column) => dot(row, column)));
const frobenius = (P: Matrix): number => Math.hypot(...P.flat());

/** Each product is built from the left: the list grows by its last entry times the next Jacobian. */
export const jacobianNorms = (X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): GradientFlow => {
  const states = X.reduce<Matrix>(
    (past, x) => {
      const fromState = product([past[past.length - 1]], Whh)[0];
      const fromInput = product([x], Wxh)[0];
      return [...past, bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias))];
    },
    [h0],
  );
  const steps = states.slice(1).map((h) => h.map((entry, j) => Whh.map((row) => (1 - entry ** 2) * row[j])));
  const identity = bh.map((_, i) => bh.map((_, j) => Number(i === j)));
  const products = steps.reduceRight<Matrix[]>((all, J) => [...all, product(all[all.length - 1], J)], [identity]);
  return { jacobian: products[products.length - 1], norms: products.map(frobenius) };
};
