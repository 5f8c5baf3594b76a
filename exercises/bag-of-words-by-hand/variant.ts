import type { Random } from "#numeric/random.ts";

const ANIMALS = ["the dog", "the cat"];

/** Chains of two to four animals, forwards and backwards: the same bag, and another story. */
export function drawVariant(random: Random) {
  const start = random.integer(0, 1);
  const length = random.integer(3, 6);
  const chain = Array.from({ length }, (_, i) => ANIMALS[(start + i) % 2]!);
  if (length % 2 === 1) chain[length - 1] = ANIMALS[start === 0 ? 1 : 0]!;
  const told = (animals: string[]) => {
    const text = animals.join(" chased ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return { first: told(chain), second: told(chain.toReversed()) };
}
