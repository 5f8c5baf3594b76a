export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const step = (h: Vector, x: Vector) =>
    bh.map((bias, j) =>
      Math.tanh(
        x.reduce(
          (s, e, i) => s + e * Wxh[i][j],
          h.reduce((s, e, i) => s + e * Whh[i][j], bias),
        ),
      ),
    );
  return X.reduce<Matrix>((states, x) => [...states, step(states.at(-1) ?? h0, x)], []);
}
