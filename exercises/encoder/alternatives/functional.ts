export function encode(Emb: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, src: number[]): Encoding {
  const H = src
    .map((id) => Emb[id])
    .reduce<Matrix>((states, x) => {
      const before = states.at(-1) ?? bh.map(() => 0);
      const h = bh.map((bias, j) =>
        Math.tanh(
          x.reduce(
            (s, e, i) => s + e * Wxh[i][j],
            before.reduce((s, e, i) => s + e * Whh[i][j], bias),
          ),
        ),
      );
      return [...states, h];
    }, []);
  return { H, context: [...H[H.length - 1]] };
}
