import type { Variant } from "../reference.ts";

export function answer({ p, n }: Variant) {
  const alone = Math.exp(n * Math.log(p));
  return {
    ...{ training: ["right-word"], free: ["own-word"], drift: ["compound", "unseen"], speed: ["early"] },
    ...{ alone: alone.toFixed(2), taught: (n - n * (1 - p)).toFixed(2) },
    order: ["encode", "begin", "say", "force", "loss", "back", "update"],
  };
}
