import type { Variant } from "../reference.ts";

// What somebody hands in who rounds as the prompt allows. It has to pass.
export function answer({ x, w, b }: Variant) {
  const products = x.map((entry, i) => Number((entry * w[i]!).toFixed(2)));
  const a = products[0]! + products[1]! + b;
  return { products, a: Number(a.toFixed(2)), y: Number(Math.tanh(a).toFixed(2)) };
}
