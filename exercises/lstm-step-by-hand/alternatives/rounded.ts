import type { Variant } from "../reference.ts";

const round = (x: number) => Number(x.toFixed(2));
const sigmoid = (a: number) => round(1 / (1 + Math.exp(-a)));

export function answer({ x, h, c, ui, vi, uf, vf, uo, vo, ug, vg }: Variant) {
  const [i, f, o] = [sigmoid(ui * x + vi * h), sigmoid(uf * x + vf * h), sigmoid(uo * x + vo * h)];
  const g = round(Math.tanh(ug * x - vg * h));
  const memory = round(f * c + i * g);
  return { gates: `${i} ${f} ${o}`, g, c: memory, h: round(o * Math.tanh(memory)) };
}
