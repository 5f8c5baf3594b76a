import { expect, test } from "vitest";
import { type AssignmentForm, type AssignmentItem, changedFields } from "#domain/assignment/form.ts";
import { changedPins, withoutPins, withPin, withSlugs } from "#domain/assignment/pins.ts";

const ITEM: AssignmentItem = { slugs: ["a", "b"], choose: 1, points: 10 };
const form = (...items: AssignmentItem[]): AssignmentForm => ({
  ...{ title: "Week 1", items, opensAt: null, dueAt: null, closesAt: null, late: { kind: "hard-close" } },
  ...{ attempts: null, hiddenResults: "at-once", showSolutions: false },
});

test("an exercise that follows the newest again leaves no word of its pin", () => {
  const pinned = withPin(withPin(ITEM, "a", "one"), "b", "two");
  expect(pinned.pins).toEqual({ a: "one", b: "two" });
  expect(withPin(withPin(pinned, "a", null), "b", null)).toEqual(ITEM);
});

test("an exercise that leaves a pool takes its pin along", () => {
  const pinned = withPin(withPin(ITEM, "a", "one"), "b", "two");
  expect(withSlugs(pinned, ["b"])).toEqual({ ...ITEM, slugs: ["b"], pins: { b: "two" } });
  expect(withSlugs(withPin(ITEM, "a", "one"), ["b"])).toEqual({ ...ITEM, slugs: ["b"] });
});

test("what changed in the pins is told exercise by exercise, and is a change of the exercises", () => {
  const before = form(withPin(ITEM, "a", "one"), { ...ITEM, slugs: ["gone"], pins: { gone: "one" } });
  const after = form(withPin(withPin(ITEM, "a", "two"), "b", "three"));
  expect(changedPins(before, after)).toEqual([
    { slug: "a", before: "one", after: "two" },
    { slug: "b", before: null, after: "three" },
  ]);
  expect(changedPins(after, form(ITEM))).toHaveLength(2);
  expect(changedFields(form(ITEM), form(withPin(ITEM, "a", "one")))).toEqual(["items"]);
  expect(withoutPins(after)).toEqual(form(ITEM));
});
