/**
 * The context and the state before have changed places: $s_{t-1}$ goes through $W_{hh}$, $c$ through $W_{ch}$.
 */
export function decoderStep(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights): DecoderStep {
  const s = W.bh.map((bias, j) =>
    Math.tanh(times(y, W.Wxh, j) + times(context, W.Whh, j) + times(sPrev, W.Wch, j) + bias),
  );
  const logits = W.bo.map((bias, v) => times(s, W.Wo, v) + bias);
  return { s, logits };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
