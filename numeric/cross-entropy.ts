import { logSoftmax, softmax } from "./softmax.ts";
import type { Vector } from "./vectors.ts";

/** −ln softmax(z)_target: how surprised the logits [V] are by what came. `target` is a position, 0 to V − 1. */
export function crossEntropy(logits: Vector, target: number): number {
  requireTarget(logits, target);
  return -logSoftmax(logits)[target]!;
}

/** Its gradient with respect to the logits: softmax(z) − onehot(target), [V]. */
export function crossEntropyGradient(logits: Vector, target: number): Vector {
  requireTarget(logits, target);
  return softmax(logits).map((share, i) => (i === target ? share - 1 : share));
}

function requireTarget(logits: Vector, target: number): void {
  if (!Number.isInteger(target) || target < 0 || target >= logits.length)
    throw new Error(`the target ${target} is no position in ${logits.length} logits`);
}
