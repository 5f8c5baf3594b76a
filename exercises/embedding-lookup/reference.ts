import { embed as lookUp } from "#numeric/embedding.ts";
import type { Matrix } from "#numeric/matrices.ts";

export function embed(table: Matrix, ids: number[]): Matrix {
  return lookUp(table, ids);
}
