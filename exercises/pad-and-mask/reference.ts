import type { Matrix } from "#numeric/matrices.ts";
import type { Vector } from "#numeric/vectors.ts";

type PaddedBatch = { ids: Matrix; mask: Matrix; lost: Vector };

export function padAndMask(sentences: number[][], length: number, padding: number): PaddedBatch {
  const places = Array.from({ length }, (_, t) => t);
  return {
    ids: sentences.map((sentence) => places.map((t) => sentence[t] ?? padding)),
    mask: sentences.map((sentence) => places.map((t) => (t < sentence.length ? 1 : 0))),
    lost: sentences.map((sentence) => Math.max(0, sentence.length - length)),
  };
}
