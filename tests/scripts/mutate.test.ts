import { expect, test } from "vitest";
import { mutate } from "#grader/mutation/mutate.ts";
import { drawMutants, type Figures, nothingMeasured } from "#scripts/diagnosis/measure.ts";
import { shortcomings } from "#scripts/diagnosis/measure-all.ts";

const CODE = "export function f(a: number, b: number, c: number): number { return a + b * c - a / b; }";

test("mutants are drawn alike for a seed, and differ from the program in one place", () => {
  expect(mutate(CODE, 3, "one")).toEqual(mutate(CODE, 3, "one"));
  expect(mutate(CODE, 3, "one")).not.toEqual(mutate(CODE, 3, "other"));
  for (const { code } of mutate(CODE, 3, "one")) expect(code).not.toBe(CODE);
});

test("what is held out has nothing of what was drawn before", () => {
  const earlier = [...drawMutants(CODE, "f", ["seen"]), ...drawMutants(CODE, "f", ["seen", "second"])];
  const heldOut = drawMutants(CODE, "f", ["seen", "second", "third"]);
  expect(earlier).toHaveLength(10);
  expect(heldOut.length).toBeGreaterThan(0);
  const known = new Set(earlier.map(({ code }) => code));
  expect(heldOut.filter(({ code }) => known.has(code))).toEqual([]);
});

test("the check fails when too few of the mutants held out are named, however many others are", () => {
  const of = (right: number, labelled: number): Figures => ({
    ...{ programs: labelled, labelled, right, falseNames: [], missed: [] },
  });
  const measured = { ...nothingMeasured(), mistakes: of(500, 500) };
  expect(shortcomings({ ...measured, heldOut: of(80, 100) })).toEqual([]);
  expect(shortcomings({ ...measured, heldOut: of(79, 100) })).toEqual([expect.stringContaining("held out")]);
});
