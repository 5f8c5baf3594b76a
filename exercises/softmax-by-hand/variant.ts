import type { Random } from "#numeric/random.ts";

/** Logits a step of a half apart and more, so that no two probabilities are alike; none is small beyond two digits. */
export function drawVariant(random: Random) {
  const low = random.integer(-3, 1) / 2;
  const z = [low, low + random.integer(1, 2) / 2, low + random.integer(3, 5) / 2];
  const from = random.integer(0, 2);
  return { z: [z[from]!, z[(from + 1) % 3]!, z[(from + 2) % 3]!], number: random.integer(1, 3) };
}
