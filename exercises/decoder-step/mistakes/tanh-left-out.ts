/**
 * The state is not bent: the $\tanh$ is missing.
 */
export function decoderStep(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights): DecoderStep {
  const s = W.bh.map((bias, j) => times(y, W.Wxh, j) + times(sPrev, W.Whh, j) + times(context, W.Wch, j) + bias);
  const logits = W.bo.map((bias, v) => times(s, W.Wo, v) + bias);
  return { s, logits };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
