import { embeddingGradient as gradient } from "#numeric/embedding.ts";
import type { Matrix } from "#numeric/matrices.ts";

export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  return gradient(ids, dX, words);
}
