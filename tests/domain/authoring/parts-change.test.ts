import { expect, test } from "vitest";
import { refusePartsChange } from "#domain/authoring/parts-change.ts";

const together = { isPartByPart: false, isPartByPartNow: true };
const oneByOne = { isPartByPart: true, isPartByPartNow: false };
const gates = { id: "gates", title: "The gates" };
const whole = { part: null, scoredParts: ["gates"], pinnedBy: null };

test.each<[string, Parameters<typeof refusePartsChange>[0], RegExp | null]>([
  ["what is checked as before is taken", { ...whole, isPartByPart: false, isPartByPartNow: false }, null],
  ["and so is a part", { ...whole, isPartByPart: true, isPartByPartNow: true, part: gates }, null],
  ["what was together is not, and how it is now is said", { ...whole, ...together }, /checked one by one\. Reload/],
  ["nor is a part of what was one by one", { ...whole, ...oneByOne, part: gates }, /checked together\. Reload/],
  ["a pin makes it the one way", { ...whole, ...together, pinnedBy: "Week 1" }, null],
  ["also for a part that is scored still", { ...whole, ...oneByOne, part: gates, pinnedBy: "Week 1" }, null],
  [
    "and not for one that would be worth nothing",
    { ...whole, ...oneByOne, part: gates, scoredParts: ["output"], pinnedBy: "Week 1" },
    /“Week 1” asks for this version.*no part “The gates”.*what you wrote is kept/,
  ],
])("%s", (_, handingIn, words) => {
  if (words) expect(refusePartsChange(handingIn)).toMatch(words);
  else expect(refusePartsChange(handingIn)).toBeNull();
});
