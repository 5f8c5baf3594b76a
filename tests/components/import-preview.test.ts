import { expect, test } from "vitest";
import { changedLines, changedWords } from "#components/gradebook/import-preview.tsx";

const line = (number: number, words: string, effect: "set" | "unchanged" = "set") => ({ line: number, words, effect });

test("changedLines names what does something else than before, and nothing else", () => {
  const before = [line(2, "a: 1 % → 2 %"), line(3, "b: 1 % → 2 %"), line(4, "c: 1 % → 2 %")];
  const now = [line(2, "a: 1 % → 2 %"), line(3, "b: 9 % → 2 %"), line(4, "c: 2 % already", "unchanged")];
  expect(changedLines(before, now)).toEqual([3, 4]);
});

test.each([
  [[2], /Line 2 does something else now/],
  [[2, 3], /Lines 2, 3 do something else now/],
  [Array.from({ length: 25 }, (_, i) => i + 2), /20, 21 and 5 more do something else now/],
])("changedWords(%j) says where to look", (lines, words) => {
  expect(changedWords(lines)).toMatch(words);
});
