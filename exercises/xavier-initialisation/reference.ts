import { xavierUniform } from "#numeric/initialisers.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { createRandom } from "#numeric/random.ts";

export function xavier(rows: number, columns: number): Matrix {
  return xavierUniform(createRandom(`${rows} by ${columns}`), rows, columns);
}
