import { expect, test } from "vitest";
import { relativeTime } from "#components/ui/moments.ts";
import { bestLine, withState } from "#components/workbench/history-lines.ts";
import type { SubmissionLine } from "#components/workbench/types.ts";
import { percentWords } from "#domain/percent-words.ts";

const aLine = (id: string, change: Partial<SubmissionLine> = {}): SubmissionLine => ({
  id,
  submittedAt: "2026-01-01T12:00:00.000Z",
  version: "ab12",
  isCurrentVersion: true,
  isVersionHere: true,
  part: null,
  phase: "graded",
  verdict: "failed",
  score: 0.5,
  heldBack: null,
  regraded: null,
  talk: null,
  ...change,
});
test("bestLine prefers a pass, then the score, and leaves our own failures out", () => {
  const ours = aLine("ours", { verdict: "internal-error", score: 0 });
  expect(bestLine([ours])).toBeNull();
  expect(bestLine([ours, aLine("low", { score: 0.2 }), aLine("high", { score: 0.9 })])?.id).toBe("high");
  expect(bestLine([aLine("high", { score: 0.9 }), aLine("pass", { verdict: "passed", score: 1 })])?.id).toBe("pass");
});

test("withState changes the line it is about and no other", () => {
  const lines = withState([aLine("a"), aLine("b")], "b", { phase: "running" });
  expect(lines.map(({ phase }) => phase)).toEqual(["graded", "running"]);
});

test.each<[number, string]>([
  [0, "0 %"],
  [0.999, "99 %"],
  [0.57, "57 %"],
  [1, "100 %"],
])("percentWords(%d) is %s", (score, words) => {
  expect(percentWords(score)).toBe(words);
});

test.each<[number, string]>([
  [0, "just now"],
  [5, "5 minutes ago"],
  [60, "1 hour ago"],
  [24 * 60, "yesterday"],
  [8 * 24 * 60, "1 Jan 2026"],
])("relativeTime after %d minutes is %s", (minutes, words) => {
  const at = "2026-01-01T12:00:00.000Z";
  expect(relativeTime(at, Date.parse(at) + minutes * 60_000)).toBe(words);
});
