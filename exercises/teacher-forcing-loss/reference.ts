import { tanh } from "#numeric/activations.ts";
import { embed } from "#numeric/embedding.ts";
import { meanCrossEntropy } from "#numeric/language-model.ts";
import { type Matrix, times } from "#numeric/matrices.ts";
import { add, type Vector } from "#numeric/vectors.ts";

type DecoderWeights = { Emb: Matrix; Wxh: Matrix; Whh: Matrix; Wch: Matrix; bh: Vector; Wo: Matrix; bo: Vector };

export function teacherForcingLoss(context: Vector, tgt: number[], W: DecoderWeights) {
  const states: Matrix = [];
  for (const y of embed(W.Emb, tgt.slice(0, -1))) {
    const sPrev = states.at(-1) ?? context;
    states.push(tanh(add(times(y, W.Wxh), times(sPrev, W.Whh), times(context, W.Wch), W.bh)));
  }
  const logits = states.map((s) => add(times(s, W.Wo), W.bo));
  return { logits, loss: meanCrossEntropy(logits, tgt.slice(1)) };
}
