export function greedyDecode(
  context: Vector,
  start: number,
  end: number,
  maxSteps: number,
  W: DecoderWeights,
): number[] {
  const write = (words: number[], s: Vector): number[] => {
    if (words.length === maxSteps || words.at(-1) === end) return words;
    const next = step(W.Emb[words.at(-1) ?? start], s, context, W);
    const z = W.bo.map((bias, v) => times(next, W.Wo, v) + bias);
    return write([...words, argmax(z)], next);
  };
  return write([], context);
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
