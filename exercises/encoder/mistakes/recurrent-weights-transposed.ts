/**
 * $W_{hh}$ is used **transposed**. It is square, so no shape complains; look at the order of the two indices where
 * you multiply by the state.
 */
export function encode(Emb: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, src: number[]): Encoding {
  const H: Matrix = [];
  let h: Vector = bh.map(() => 0);
  for (const id of src) {
    const x = Emb[id];
    h = step(x, h);
    H.push(h);
  }
  return { H, context: h };

  function step(x: Vector, hPrev: Vector): Vector {
    return bh.map((bias, j) =>
      Math.tanh(times(x, Wxh, j) + hPrev.reduce((total, entry, i) => total + entry * Whh[j][i], 0) + bias),
    );
  }
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
