/**
 * The context is the sum of all states. In this network it is the last state.
 */
export function encode(Emb: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, src: number[]): Encoding {
  const H: Matrix = [];
  let h: Vector = bh.map(() => 0);
  for (const id of src) {
    const x = Emb[id];
    h = step(x, h);
    H.push(h);
  }
  return { H, context: h.map((_, j) => H.reduce((sum, row) => sum + row[j], 0)) };

  function step(x: Vector, hPrev: Vector): Vector {
    return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j) + bias));
  }
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
