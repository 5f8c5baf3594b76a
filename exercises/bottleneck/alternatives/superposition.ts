const dot = (a: Vector, b: Vector): number => a.reduce((total, entry, i) => total + entry * b[i], 0);
const transpose = (W: Matrix): Matrix => W[0].map((_, j) => W.map((row) => row[j]));

/**
 * A gradient is linear in what the loss sees. So one walk back from each state is enough to know every mixture: the
 * walk from state s, times its share, added up over s.
 */
export const gradientReach = (X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, shares: Vector, g: Vector): Reach => {
  const [down, across] = [transpose(Wxh), transpose(Whh)];
  const states = X.reduce<Matrix>((past, x) => {
    const h = past.at(-1) ?? bh.map(() => 0);
    return [...past, bh.map((bias, j) => Math.tanh(dot(x, down[j]) + dot(h, across[j]) + bias))];
  }, []);

  /** What arrives inside the tanh of every state up to s when the loss sees state s alone. */
  const deltasFrom = (s: number, gradient: Vector): Matrix => {
    if (s < 0) return [];
    const delta = gradient.map((entry, j) => entry * (1 - states[s][j] ** 2));
    const before = Whh.map((row) => dot(row, delta));
    return [...deltasFrom(s - 1, before), delta];
  };

  const walks = states.map((_, s) => deltasFrom(s, g));
  const reach = (parts: Vector): Vector =>
    X.map((_, t) => {
      const delta = bh.map((_, j) => walks.reduce((sum, walk, s) => sum + parts[s] * (walk[t]?.[j] ?? 0), 0));
      return Math.hypot(...Wxh.map((row) => dot(row, delta)));
    });

  return {
    squeeze: X.flat().length / bh.length,
    last: reach(shares.map((_, s) => (s === shares.length - 1 ? 1 : 0))),
    mixture: reach(shares),
  };
};
