import type { Numbers } from "./shapes.ts";
import { entriesOf, mapTensor } from "./tensors.ts";

/** √Σ g² over the entries of all tensors together. */
export function globalNorm(gradients: Numbers[]): number {
  return Math.hypot(...gradients.flatMap(entriesOf));
}

/**
 * Clipping by global norm (Pascanu, Mikolov and Bengio, 2013): where the norm of all gradients together exceeds `maxNorm`,
 * all are scaled by maxNorm / norm, so that their direction stays. Without the 1e-6 that PyTorch adds to the norm.
 */
export function clipByGlobalNorm<Gradients extends Numbers[]>(
  gradients: Gradients,
  maxNorm: number,
): { norm: number; gradients: Gradients } {
  const norm = globalNorm(gradients);
  const scale = norm > maxNorm ? maxNorm / norm : 1;
  return { norm, gradients: gradients.map((each) => mapTensor(each, (entry) => scale * entry)) as Gradients };
}
