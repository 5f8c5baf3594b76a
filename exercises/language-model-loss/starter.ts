/**
 * The loss of a recurrent language model.
 *
 * ids [T + 1] from 0; Emb [V, E], Wxh [E, H], Whh [H, H], bh [H], Why [H, V], by [V].
 * Returns the logits of each step, [T, V], and the mean cross entropy.
 */
export function languageModelLoss(ids: number[], W: LanguageModelWeights): LanguageModel {
  const logits: Matrix = [];
  let h: Vector = W.bh.map(() => 0);
  for (let t = 0; t + 1 < ids.length; t++) {
    // Read ids[t]; what comes next?
  }
  return { logits, loss: 0 };
}
