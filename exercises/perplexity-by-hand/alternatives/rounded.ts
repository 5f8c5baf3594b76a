import type { Variant } from "../reference.ts";

const round = (x: number) => Math.round(x * 100) / 100;

export function answer({ p }: Variant) {
  const costs = p.map((share) => round(-Math.log(share)));
  const loss = round(costs.reduce((sum, cost) => sum + cost, 0) / 3);
  return { costs, loss, perplexity: Math.exp(loss).toFixed(2), guess: ["thousand"] };
}
