import type { Variant } from "../reference.ts";

export function answer({ g, limit }: Variant) {
  const norm = Number(Math.hypot(...g).toFixed(2));
  const factor = Number((limit / norm).toFixed(3));
  return { norm, factor, clipped: g.map((entry) => (factor * entry).toFixed(2)), why: ["direction"] };
}
