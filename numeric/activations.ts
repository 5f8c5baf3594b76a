import type { Vector } from "./vectors.ts";

/** σ(a) = 1 / (1 + e⁻ᵃ), between 0 and 1. For very negative a the exponential is Infinity and σ is rightly 0. */
export function sigmoid(a: Vector): Vector {
  return a.map((entry) => 1 / (1 + Math.exp(-entry)));
}

/** σ′(a) written with the output s = σ(a), which the forward pass has already paid for: s·(1 − s). */
export function sigmoidDerivative(s: Vector): Vector {
  return s.map((entry) => entry * (1 - entry));
}

/** tanh(a), between −1 and 1. */
export function tanh(a: Vector): Vector {
  return a.map(Math.tanh);
}

/** tanh′(a) written with the output h = tanh(a): 1 − h². */
export function tanhDerivative(h: Vector): Vector {
  return h.map((entry) => 1 - entry * entry);
}
