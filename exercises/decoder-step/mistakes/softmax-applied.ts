/**
 * You return probabilities. Logits are asked for: whoever needs probabilities takes a softmax, and a loss does it
 * together with the logarithm.
 */
export function decoderStep(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights): DecoderStep {
  const s = W.bh.map((bias, j) =>
    Math.tanh(times(y, W.Wxh, j) + times(sPrev, W.Whh, j) + times(context, W.Wch, j) + bias),
  );
  const logits = W.bo.map((bias, v) => times(s, W.Wo, v) + bias);
  const largest = Math.max(...logits);
  const exponentials = logits.map((z) => Math.exp(z - largest));
  const total = exponentials.reduce((sum, e) => sum + e, 0);
  return { s, logits: exponentials.map((e) => e / total) };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
