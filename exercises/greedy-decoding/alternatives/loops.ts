export function greedyDecode(
  context: Vector,
  start: number,
  end: number,
  maxSteps: number,
  W: DecoderWeights,
): number[] {
  const words: number[] = [];
  let s = context;
  let word = start;
  while (words.length < maxSteps) {
    s = step(W.Emb[word], s, context, W);
    const z = W.bo.map((bias, v) => times(s, W.Wo, v) + bias);
    word = argmax(z);
    words.push(word);
    if (word === end) break;
  }
  return words;
}

function step(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights): Vector {
  return W.bh.map((bias, j) =>
    Math.tanh(times(y, W.Wxh, j) + times(sPrev, W.Whh, j) + times(context, W.Wch, j) + bias),
  );
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function argmax(z: Vector): number {
  return z.indexOf(Math.max(...z));
}
