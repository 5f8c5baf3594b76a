import type { PreparedCase } from "#grader/author/prepare.ts";
import type { Value } from "#grader/value.ts";
import { createRandom, type Random } from "#numeric/random.ts";

/** Wrong answers that have no cause: what the diagnosis says of them is false, whatever it is. By name, a value for each case. */
export function unrelatedAnswers(cases: PreparedCase[], seed: string): { program: string; values: Value[] }[] {
  const random = createRandom(seed);
  const each = (program: string, change: (entry: number, random: Random) => number) => ({
    program,
    values: cases.map(({ expected }) => mapNumbers(expected, (entry) => change(entry, random))),
  });
  return [
    each("other numbers", () => random.normal()),
    each("a tenth of noise", (entry) => entry + 0.1 * (1 + Math.abs(entry)) * random.normal()),
    each("some entries off", (entry) => (random.uniform(0, 1) < 0.3 ? entry + 0.5 + random.uniform(0, 1) : entry)),
    each("whole numbers", () => random.integer(-9, 9)),
    each("stretched and moved", (entry) => 1.37 * entry + 0.21),
  ];
}

function mapNumbers(value: Value, change: (entry: number) => number): Value {
  if (typeof value === "number") return change(value);
  if (Array.isArray(value)) return value.map((part) => mapNumbers(part, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapNumbers(part, change)]));
}
