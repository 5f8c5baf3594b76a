import { tanh } from "#numeric/activations.ts";
import { type Matrix, times } from "#numeric/matrices.ts";
import { add, type Vector } from "#numeric/vectors.ts";

type DecoderWeights = { Wxh: Matrix; Whh: Matrix; Wch: Matrix; bh: Vector; Wo: Matrix; bo: Vector };

export function decoderStep(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights) {
  const s = tanh(add(times(y, W.Wxh), times(sPrev, W.Whh), times(context, W.Wch), W.bh));
  return { s, logits: add(times(s, W.Wo), W.bo) };
}
