export function greedyDecode(
  context: Vector,
  start: number,
  end: number,
  maxSteps: number,
  W: DecoderWeights,
): number[] {
  const H = context.length;
  const V = W.bo.length;
  const words: number[] = [];
  let s = Float64Array.from(context);
  for (let word = start; words.length < maxSteps; ) {
    const a = Float64Array.from(W.bh);
    for (let j = 0; j < H; j++) {
      for (let i = 0; i < W.Emb[word].length; i++) a[j] += W.Emb[word][i] * W.Wxh[i][j];
      for (let i = 0; i < H; i++) a[j] += s[i] * W.Whh[i][j] + context[i] * W.Wch[i][j];
    }
    s = a.map(Math.tanh);
    let best = -Infinity;
    let next = 0;
    for (let v = 0; v < V; v++) {
      let z = W.bo[v];
      for (let j = 0; j < H; j++) z += s[j] * W.Wo[j][v];
      if (z > best) {
        best = z;
        next = v;
      }
    }
    word = next;
    words.push(word);
    if (word === end) return words;
  }
  return words;
}
