import { type Matrix, matrixShape, zeroMatrix } from "./matrices.ts";
import { add } from "./vectors.ts";

/** The rows of the table [V, E] that the ids [T] name, one below the other, [T, E]. Throws on an id outside 0 … V − 1. */
export function embed(table: Matrix, ids: number[]): Matrix {
  return ids.map((id) => [...(table[requireId(id, table.length)] as number[])]);
}

/**
 * What reaches the table: row v is the sum of the rows of dX [T, E] at which the id v stood, and zero for a word that did
 * not occur. `words` is V.
 */
export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const [steps, E] = matrixShape(dX);
  if (ids.length !== steps) throw new Error(`${ids.length} ids and dX [${steps}, ${E}]`);
  const gradient = zeroMatrix(words, E);
  for (const [t, id] of ids.entries()) gradient[requireId(id, words)] = add(gradient[id]!, dX[t]!);
  return gradient;
}

function requireId(id: number, words: number): number {
  if (Number.isInteger(id) && id >= 0 && id < words) return id;
  throw new Error(`the id ${id} is none of 0 to ${words - 1}`);
}
