/** The largest logit subtracted first, as programs do. */
import type { Variant } from "../reference.ts";

export function answer({ z, number }: Variant) {
  const most = Math.max(...z);
  const sum = z.reduce((total, logit) => total + Math.exp(logit - most), 0);
  const p = z.map((logit) => Math.exp(logit - most) / sum);
  const loss = most + Math.log(sum) - z[number - 1]!;
  const gradient = p.map((share, i) => share - (i === number - 1 ? 1 : 0));
  return { exponentials: z.map(Math.exp), p, loss, gradient, shift: ["same"] };
}
