import type { Random } from "#numeric/random.ts";

/** One unit keeps what it has, one takes up the word in its place, one hides what it keeps, one is emptied. */
const KINDS = [
  { f: 1, i: 0, o: 1 },
  { f: 0, i: 1, o: 1 },
  { f: 1, i: 0, o: 0 },
  { f: 0, i: 0, o: 1 },
];

/** Four units in any order; `kinds` has for each kind the number of its unit, counted from one. */
export function drawVariant(random: Random) {
  const near = (gate: number) => Math.abs(gate * 100 - random.integer(2, 8)) / 100;
  const order = [0, 1, 2, 3].map((kind) => ({ kind, at: random.uniform(0, 1) })).sort((a, b) => a.at - b.at);
  const units = order.map(({ kind }) => KINDS[kind]!);
  const kinds = [0, 1, 2, 3].map((kind) => 1 + order.findIndex((unit) => unit.kind === kind));
  return {
    ...{ f: units.map(({ f }) => near(f)), i: units.map(({ i }) => near(i)), o: units.map(({ o }) => near(o)) },
    ...{ kinds, filled: kinds[1]!, c: random.integer(12, 20) / 10, g: random.integer(-9, -5) / 10 },
  };
}
