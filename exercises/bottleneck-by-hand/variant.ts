import type { Random } from "#numeric/random.ts";

/** Never as many inputs as hidden units, and always more to read than there is room for. */
export function drawVariant(random: Random) {
  return { T: random.integer(30, 60), E: 10 * random.integer(10, 30), H: 64 * random.integer(5, 8) };
}
