import { crossEntropyGradient, crossEntropy as loss } from "#numeric/cross-entropy.ts";
import type { Vector } from "#numeric/vectors.ts";

export function crossEntropy(z: Vector, target: number): { loss: number; dz: Vector } {
  return { loss: loss(z, target), dz: crossEntropyGradient(z, target) };
}
