import type { Random } from "#numeric/random.ts";

/** Four sizes that differ, so that none can be taken for another. */
export function drawVariant(random: Random) {
  return {
    ...{ T: random.integer(4, 9), E: 10 * random.integer(3, 6) },
    ...{ H: 64 * random.integer(2, 5), V: 1000 * random.integer(2, 9) },
  };
}
