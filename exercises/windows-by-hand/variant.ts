import type { Random } from "#numeric/random.ts";

export function drawVariant(random: Random) {
  return {
    n: random.integer(12, 25),
    k: random.integer(3, 5),
    E: 10 * random.integer(3, 9),
    H: 2 ** random.integer(5, 8),
  };
}
