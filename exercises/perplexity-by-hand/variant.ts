import type { Random } from "#numeric/random.ts";

/** A likely word, a possible one and a surprise, in some order. */
export function drawVariant(random: Random) {
  const p = [random.integer(5, 8) / 10, random.integer(2, 4) / 10, random.integer(2, 9) / 100];
  const from = random.integer(0, 2);
  return { p: [p[from]!, p[(from + 1) % 3]!, p[(from + 2) % 3]!] };
}
