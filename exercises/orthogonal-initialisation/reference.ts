import { orthogonal } from "#numeric/initialisers.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { createRandom } from "#numeric/random.ts";

export function orthogonalMatrices(n: number, count: number): Matrix[] {
  return Array.from({ length: count }, (_, i) => orthogonal(createRandom(`${n} ${i}`), n, n));
}
