import { expect, test } from "vitest";
import { missingExercises } from "#domain/gradebook/missing.ts";

const ITEMS = [
  { choose: 1, slugs: ["a"] },
  { choose: 2, slugs: ["b", "c", "d"] },
];

test.each([
  ["nothing done", [], ["a", "b", "c", "d"]],
  ["one of a pool of which two count", ["a", "c"], ["b", "d"]],
  ["as many of the pool as count", ["b", "c"], ["a"]],
  ["everything done", ["a", "b", "c", "d"], []],
])("of an assignment with a pool, %s leaves missing what still counts", (_, done, missing) => {
  expect(missingExercises(ITEMS, (slug) => done.includes(slug))).toEqual(missing);
});

test("a pool that asks for more than it has misses no more than it has", () => {
  expect(missingExercises([{ choose: 4, slugs: ["a", "b"] }], () => true)).toEqual([]);
});
