import { embed } from "#numeric/embedding.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { rnnForward } from "#numeric/rnn.ts";
import { type Vector, zeroVector } from "#numeric/vectors.ts";

export function encode(
  Emb: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  src: number[],
): { H: Matrix; context: Vector } {
  const H = rnnForward({ Wxh, Whh, bh }, embed(Emb, src), zeroVector(bh.length));
  return { H, context: H.at(-1)! };
}
