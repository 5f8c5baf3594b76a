import type { Random } from "#numeric/random.ts";

// Each learner gets numbers drawn from a seed of their own. Write {{name}} in a prompt to show one, {{name|tex}} inside of
// a formula. Draw them so that no mistake can come out right by chance.
export function drawVariant(random: Random) {
  const tenths = (low: number, high: number) => random.integer(low, high) / 10;
  return { x: [tenths(12, 18), tenths(-9, -7)], w: [tenths(4, 6), tenths(1, 3)], b: tenths(3, 5) };
}
