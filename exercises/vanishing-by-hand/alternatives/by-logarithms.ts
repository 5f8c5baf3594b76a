/** As with a table of logarithms, three digits of the result. */
import type { Variant } from "../reference.ts";

export function answer({ T, slope, norm }: Variant, { reach }: { reach: number }) {
  const exponent = (T - 1) * Math.log10(slope * norm);
  const whole = Math.floor(exponent);
  const digits = (10 ** (exponent - whole)).toFixed(2).replace(".", ",");
  return { factor: slope * norm, gradient: `${digits} · 10^${whole}`, reach, sharing: ["singular"] };
}
