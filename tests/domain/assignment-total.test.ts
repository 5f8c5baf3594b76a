import { expect, test } from "vitest";
import { assignmentTotal } from "#domain/assignment-total.ts";

const shares: Record<string, number> = { a: 1, b: 0.5, c: 0.25 };
const shareOf = (slug: string) => shares[slug] ?? null;

test.each([
  ["one exercise", [{ choose: 1, points: 10, slugs: ["b"] }], 5, 10],
  ["the best two of a pool", [{ choose: 2, points: 10, slugs: ["c", "a", "b"] }], 15, 20],
  ["what has no score is worth nothing", [{ choose: 2, points: 10, slugs: ["a", "z"] }], 10, 20],
  ["a pool smaller than what it asks for", [{ choose: 3, points: 4, slugs: ["a", "b"] }], 6, 8],
  ["no item", [], 0, 0],
] as const)("assignmentTotal: %s", (_, items, points, fullPoints) => {
  expect(assignmentTotal(items, shareOf)).toEqual({ points, fullPoints });
});
