import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { History } from "#components/workbench/history.tsx";
import type { SubmissionLine } from "#components/workbench/types.ts";

const aLine = (given: Partial<SubmissionLine>): SubmissionLine => ({
  ...{ id: "one", submittedAt: "2026-01-01T12:00:00.000Z", version: "12ab34cd", part: null },
  ...{ isCurrentVersion: true, isVersionHere: true },
  ...{ phase: "graded", verdict: "failed", score: 0.5, heldBack: null, regraded: null, talk: null },
  ...given,
});
const shown = (given: Partial<SubmissionLine>) =>
  renderToStaticMarkup(<History submissions={[aLine(given)]} scores={[]} onTakeCode={() => {}} />);

const EARLIER = { isCurrentVersion: false, isVersionHere: false };

test.each<[string, Partial<SubmissionLine>]>([
  ["for the earlier version 12ab34cd of this exercise", EARLIER],
  ["for the earlier version 12ab34cd of this exercise, the one on this page", { isCurrentVersion: false }],
  ["for the newest version 12ab34cd of this exercise", { isVersionHere: false }],
  ["Graded again", { regraded: "applied" }],
  ["A regrade was undone", { regraded: "undone" }],
  ["for the earlier version 12ab34cd of this exercise · Graded again", { ...EARLIER, regraded: "applied" }],
])("History says “%s”, and leads to the submission's page", (words, given) => {
  expect(shown(given)).toMatch(new RegExp(`<a [^>]*href="/submissions/one"[^>]*>${words}</a>`));
});

test("History says of what is neither regraded nor for another version that it is for this one, and no more", () => {
  expect(shown({})).toContain("this version");
  expect(shown({})).not.toContain("/submissions/one");
});
