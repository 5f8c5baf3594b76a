import type { Prepared } from "#grader/author/prepare.ts";
import type { Value } from "#grader/value.ts";

/** Each way in which a number of a hidden case may be written down, cut so short that a rounded one is found as well. */
export function secretsOf({ cases }: Prepared): string[] {
  const hidden = cases.filter(({ visibility }) => visibility === "hidden");
  const numbers = hidden.flatMap(({ input, expected }) => [...numbersOf(input), ...numbersOf(expected)]);
  return [...new Set(numbers.flatMap(spellings))];
}

/** Those of `secrets` that occur in what a learner would be sent. */
export function findLeaks(secrets: string[], visible: unknown): string[] {
  const text = JSON.stringify(visible).toLowerCase();
  return secrets.filter((secret) => text.includes(secret));
}

function numbersOf(value: Value): number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersOf) : [];
}

function spellings(number: number): string[] {
  const size = Math.abs(number);
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(number);
  const reversed = Buffer.from(bytes).reverse();
  // Twelve digits without their point: six of them would be found in a hash by accident.
  const digits = size.toFixed(15).replace(/^0\.0*|\./g, "");
  return [
    ...[size.toFixed(15).slice(0, size < 1 ? 8 : 7), size.toPrecision(6), size.toExponential(5)],
    ...[size.toExponential(15).slice(0, 7), digits.slice(0, 12)],
    ...[bytes, reversed].flatMap((each) => [each.toString("hex"), each.toString("base64").slice(0, 10).toLowerCase()]),
    ...[size.toString(2).slice(0, 34), size.toString(16).slice(0, 11), size.toString(36).slice(0, 9)],
    BigInt(`0x${bytes.toString("hex")}`).toString(),
  ];
}
