/**
 * Greedy decoding. context [H]; Emb [V, E], Wxh [E, H], Whh and Wch [H, H], bh [H], Wo [H, V], bo [V].
 * Returns the ids of the words written, the end symbol included, at most maxSteps of them.
 */
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
  // One step, the likeliest word, and on.
  return words;
}
