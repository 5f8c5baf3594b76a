import { tanh } from "#numeric/activations.ts";
import { type Matrix, times } from "#numeric/matrices.ts";
import { add, type Vector } from "#numeric/vectors.ts";

type MlpOutputs = { h: Vector; y: Vector };

export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = tanh(add(times(x, W1), b1));
  const y = add(times(h, W2), b2);
  return { h, y };
}
