const dot = (a: Vector, b: Vector): number => a.reduce((total, entry, i) => total + entry * b[i], 0);
const outer = (a: Vector, b: Vector): Matrix => a.map((left) => b.map((right) => left * right));
const plus = (A: Matrix, B: Matrix): Matrix => A.map((row, i) => row.map((entry, j) => entry + B[i][j]));

export const sharedLayer = (X: Matrix, W: Matrix, b: Vector, h0: Vector, g: Vector): SharedLayer => {
  const columns = b.map((_, j) => W.map((row) => row[j]));
  const stateRows = W.slice(W.length - b.length);

  const all = X.reduce<Matrix>(
    (past, x, t) => {
      const z = [...x, ...past[t]];
      return [...past, columns.map((column, j) => Math.tanh(dot(z, column) + b[j]))];
    },
    [h0],
  );
  const states = all.slice(1);

  const deltas = states.reduceRight<Matrix>((later, h) => {
    const back = later.length > 0 ? stateRows.map((row) => dot(row, later[0])) : g;
    return [h.map((entry, j) => back[j] * (1 - entry ** 2)), ...later];
  }, []);

  const shares = deltas.map((delta, t) => outer([...X[t], ...all[t]], delta));
  return {
    states,
    loss: dot(g, states[states.length - 1]),
    shares,
    dW: shares.reduce(plus),
    db: b.map((_, j) => deltas.reduce((total, delta) => total + delta[j], 0)),
  };
};
