/**
 * The rows of the table are counted from 1. Id 0 is the first row of `Emb`.
 */
export function encode(Emb: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, src: number[]): Encoding {
  const H: Matrix = [];
  let h: Vector = bh.map(() => 0);
  for (const id of src) {
    const x = Emb[(id + Emb.length - 1) % Emb.length];
    h = step(x, h);
    H.push(h);
  }
  return { H, context: h };

  function step(x: Vector, hPrev: Vector): Vector {
    return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j) + bias));
  }
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
