import { softmax as shares } from "#numeric/softmax.ts";
import type { Vector } from "#numeric/vectors.ts";

export function softmax(z: Vector): Vector {
  return shares(z);
}
