import { tanh, tanhDerivative } from "#numeric/activations.ts";
import { dot, multiply, type Vector } from "#numeric/vectors.ts";

export function tanhBackward(a: Vector, dh: Vector): { loss: number; da: Vector } {
  const h = tanh(a);
  return { loss: dot(dh, h), da: multiply(dh, tanhDerivative(h)) };
}
