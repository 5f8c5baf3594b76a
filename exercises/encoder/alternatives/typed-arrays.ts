export function encode(Emb: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, src: number[]): Encoding {
  const units = bh.length;
  let h = new Float64Array(units);
  const H: Matrix = [];
  for (let t = 0; t < src.length; t++) {
    const x = Emb[src[t]];
    const a = Float64Array.from(bh);
    for (let i = 0; i < x.length; i++) for (let j = 0; j < units; j++) a[j] += x[i] * Wxh[i][j];
    for (let i = 0; i < units; i++) for (let j = 0; j < units; j++) a[j] += h[i] * Whh[i][j];
    h = a.map(Math.tanh);
    H.push(Array.from(h));
  }
  return { H, context: Array.from(h) };
}
