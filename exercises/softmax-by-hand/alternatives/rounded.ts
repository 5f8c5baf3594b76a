/** With two digits after the point at every step. */
import type { Variant } from "../reference.ts";

const round = (x: number) => Math.round(x * 1000) / 1000;

export function answer({ z, number }: Variant) {
  const exponentials = z.map((logit) => round(Math.exp(logit)));
  const sum = exponentials.reduce((total, e) => total + e, 0);
  const p = exponentials.map((e) => round(e / sum));
  const gradient = p.map((share, i) => share - (i === number - 1 ? 1 : 0));
  return {
    exponentials,
    p,
    loss: String(round(-Math.log(p[number - 1]!))).replace(".", ","),
    gradient,
    shift: ["same"],
  };
}
