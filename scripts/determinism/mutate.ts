import type { Random } from "#numeric/random.ts";

/** Slips of the pen, one match at a time. None makes a loop endless by itself. */
const SLIPS: [RegExp, (found: string) => string][] = [
  [/ \+ /g, () => " - "],
  [/ - /g, () => " + "],
  [/ \* /g, () => " + "],
  [/ \/ /g, () => " * "],
  [/ < /g, () => " <= "],
  [/ \+= /g, () => " = "],
  [/\b\d+(\.\d+)?\b/g, (found) => String(Number(found) + 1)],
  [/\[i\]/g, () => "[j]"],
  [/\[j\]/g, () => "[0]"],
  [/\[t\]/g, () => "[t - 1]"],
  [/\.length\b/g, () => ".length - 1"],
  [/Math\.tanh/g, () => "Math.sin"],
  [/Math\.exp/g, () => "Math.expm1"],
  [/\breturn /g, () => "return void "],
  [/\bconst /g, () => "let "],
];

/** The same code with one to three slips in it. */
export function mutate(code: string, random: Random): string {
  let mutant = code;
  for (let slips = random.integer(1, 3); slips > 0; slips--) mutant = slip(mutant, random);
  return mutant;
}

function slip(code: string, random: Random): string {
  const places = SLIPS.flatMap(([pattern, replace]) =>
    [...code.matchAll(pattern)].map(({ index, 0: found }) => ({ index, found, text: replace(found) })),
  );
  if (places.length === 0) return code;
  const { index, found, text } = places[random.integer(0, places.length - 1)]!;
  return code.slice(0, index) + text + code.slice(index + found.length);
}
