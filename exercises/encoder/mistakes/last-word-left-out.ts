/**
 * The last word is not read: there is a row too few, or the context is one step old. Each of the $S$ words makes a
 * step.
 */
export function encode(Emb: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, src: number[]): Encoding {
  const H: Matrix = [];
  let h: Vector = bh.map(() => 0);
  for (const id of src) {
    const x = Emb[id];
    h = step(x, h);
    H.push(h);
  }
  return { H, context: H.length > 1 ? H[H.length - 2] : bh.map(() => 0) };

  function step(x: Vector, hPrev: Vector): Vector {
    return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j) + bias));
  }
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
