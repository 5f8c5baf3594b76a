import type { Random } from "#numeric/random.ts";

export function drawVariant(random: Random) {
  const T = 10 * random.integer(3, 6);
  return { T, slope: random.integer(2, 6) / 10, norm: random.integer(7, 10) / 10 };
}
