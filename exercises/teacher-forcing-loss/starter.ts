/**
 * The loss of a decoder under teacher forcing.
 *
 * context [H], tgt [T + 1] ids from 0; Emb [V, E], Wxh [E, H], Whh and Wch [H, H], bh [H], Wo [H, V], bo [V].
 * Returns the logits [T, V] and the mean cross entropy of the words asked for.
 */
export function teacherForcingLoss(context: Vector, tgt: number[], W: DecoderWeights): TeacherForcing {
  const logits: Matrix = [];
  let s = context;
  for (let t = 0; t + 1 < tgt.length; t++) {
    // Given tgt[t], what comes next?
  }
  return { logits, loss: 0 };
}
