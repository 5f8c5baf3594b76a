/**
 * The context is the **first** state. It is the last one, which alone has seen the whole sentence.
 */
export function encode(Emb: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, src: number[]): Encoding {
  const H: Matrix = [];
  let h: Vector = bh.map(() => 0);
  for (const id of src) {
    const x = Emb[id];
    h = step(x, h);
    H.push(h);
  }
  return { H, context: H[0] };

  function step(x: Vector, hPrev: Vector): Vector {
    return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j) + bias));
  }
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
