import type { Random } from "#numeric/random.ts";

/** Never as many inputs as hidden units, or one could be taken for the other. */
export function drawVariant(random: Random) {
  return { E: 10 * random.integer(3, 9), H: 2 ** random.integer(7, 9) };
}
