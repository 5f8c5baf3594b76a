import type { Matrix } from "#numeric/matrices.ts";
import { dot, type Vector } from "#numeric/vectors.ts";

type Gradients = { dWxh: Matrix; dWhh: Matrix; dbh: Vector };

/** g · min(1, maxNorm / norm), with one norm over all gradients together. */
export function clipByGlobalNorm(
  { dWxh, dWhh, dbh }: Gradients,
  maxNorm: number,
): { norm: number; gradients: Gradients } {
  const all = [...dWxh.flat(), ...dWhh.flat(), ...dbh];
  const norm = Math.sqrt(dot(all, all));
  const scale = Math.min(1, maxNorm / norm);
  const shorten = (v: Vector) => v.map((entry) => entry * scale);
  return { norm, gradients: { dWxh: dWxh.map(shorten), dWhh: dWhh.map(shorten), dbh: shorten(dbh) } };
}
