import fc from "fast-check";
import { expect, test } from "vitest";
import { countStates, MARKS, rowOfMarks, STATE_WORDS, stateOf, withMark } from "#domain/cohort/heat-map.ts";

test("rowOfMarks puts each mark at its place and leaves the others not started", () => {
  expect(rowOfMarks(5, [3, 0], "32")).toBe("20030");
  expect(rowOfMarks(2, [], "")).toBe("00");
});

test("every state has a mark that leads back to it, and words", () => {
  for (const [state, mark] of Object.entries(MARKS)) expect(stateOf(mark)).toBe(state);
  expect(new Set(Object.values(STATE_WORDS)).size).toBe(4);
  expect([stateOf(undefined), stateOf("x")]).toEqual(["not-started", "not-started"]);
});

test("countStates counts every cell once, and withMark changes one of them", () => {
  const row = fc.stringMatching(/^[0-3]{1,60}$/);
  fc.assert(
    fc.property(row, fc.nat(), (marks, seed) => {
      const counts = countStates(marks);
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(marks.length);
      const place = seed % marks.length;
      const changed = withMark(marks, place, MARKS.solved);
      const before = stateOf(marks[place]);
      expect(countStates(changed).solved).toBe(counts.solved + (before === "solved" ? 0 : 1));
      expect(changed).toHaveLength(marks.length);
    }),
  );
});
