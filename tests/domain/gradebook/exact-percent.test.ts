import { expect, test } from "vitest";
import { exactPercent } from "#domain/gradebook/exact-percent.ts";

test.each([
  [0.625, "62.5 %"],
  [0.07, "7 %"],
  [0.29, "29 %"],
  [1, "100 %"],
  [0, "0 %"],
  [0.123456, "12.3456 %"],
])("exactPercent(%d) is %s", (share, words) => {
  expect(exactPercent(share)).toBe(words);
});
