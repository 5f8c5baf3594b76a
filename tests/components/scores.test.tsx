import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PartCheck } from "#components/by-hand/part-check.tsx";
import type { Question } from "#components/by-hand/question.ts";
import { progressWords } from "#components/progress-words.ts";
import { verdictSentence } from "#components/report/verdict-words.ts";
import { ScoreNote } from "#components/score-note.tsx";
import { factsOf } from "#components/workbench/facts.ts";
import { HintList } from "#components/workbench/hint-list.tsx";
import { standingOfParts } from "#components/workbench/standing.ts";
import { policyWords } from "#domain/score/policy-words.ts";
import { ByHandPolicy } from "#grader/policy.ts";
import type { CaseResult, PartResult } from "#grader/report.ts";
import { aFact, at } from "../support/history.ts";
import { aReport } from "../support/reports.ts";

const aPolicy = (given = {}) => ByHandPolicy.parse(given);
const aQuestion = (id: string, follows: string[] = []): Question => ({
  ...{ id, title: `Part ${id}`, prompt: "", points: 1, follows, promptNode: null, itemNodes: {} },
  ...{ kind: "number", isWhole: false },
});
const questions = [aQuestion("a"), aQuestion("b", ["a"])];

function check(position: number, given: Partial<Parameters<typeof PartCheck>[0]> = {}): string {
  const props = {
    policy: aPolicy(),
    leftFor: () => null,
    last: null,
    checked: new Set<string>(),
    isSending: false,
    ...given,
  };
  return renderToStaticMarkup(
    <PartCheck question={questions[position]!} questions={questions} onCheck={() => undefined} {...props} />,
  );
}

test("a part has a button named after it, until no attempt is left", () => {
  expect(check(0)).toContain('aria-label="Check this part: Part a"');
  const policy = aPolicy({ attempts: 3 });
  expect(check(0, { policy, leftFor: () => 1 })).toMatch(/<button.*1 of 3 attempts left/);
  expect(check(0, { policy, leftFor: () => 0 })).not.toContain("<button");
  expect(check(0, { policy, leftFor: () => 0 })).toContain("No attempts left");
});

test("a part that follows from another says which to check first, until that was", () => {
  expect(check(1)).toContain("This is worked out from “Part a”. Check that first.");
  expect(check(1)).not.toContain("<button");
  expect(check(1, { checked: new Set(["a"]) })).toContain("<button");
  // What can never be checked is waited for by none.
  expect(check(1, { leftFor: (part) => (part === "a" ? 0 : 2) })).toContain("<button");
});

test.each([
  [1, "Last checked: right"],
  [0.5, "Last checked: 50 % of its points"],
  [0, "Last checked: 0 % of its points"],
])("a part that reached %d says so after a reload", (score, words) => {
  expect(check(0, { last: aFact(1, score, { part: "a" }) })).toContain(words);
});

const hints = (opened: string[], cost: string | null = null) =>
  renderToStaticMarkup(<HintList count={2} opened={opened} cost={cost} onOpen={async () => null} />);

test("the list of hints says what the next one costs before it is opened, and nothing where it costs nothing", () => {
  expect(hints([])).toContain("Open a hint (1 of 2)");
  expect(hints([])).not.toContain("aria-describedby");
  const html = hints(["First"], "Each hint takes 10 % off what later attempts can earn.");
  expect(html).toMatch(/aria-describedby="hint-cost".*Open the next hint \(2 of 2\).*id="hint-cost".*10 % off/);
  expect(hints(["First", "Second"], "Each hint takes 10 % off.")).not.toMatch(/<button|10 % off/);
});

const aScore = (given = {}) => ({ title: null, share: 0.6, explanation: [], counted: ["s2"], ...given });

test("the score stands with its sentences as text, and is not there while there is none", () => {
  const html = renderToStaticMarkup(<ScoreNote scores={[aScore({ explanation: ["<b>Attempt 2</b> counts."] })]} />);
  expect(html).toContain("Score 60 %");
  expect(html).toContain("&lt;b&gt;Attempt 2&lt;/b&gt; counts.");
  expect(html).not.toContain("rules");
  expect(renderToStaticMarkup(<ScoreNote scores={[]} />)).toBe("");
});

test("where an assignment says something else than the exercise, both are said", () => {
  const html = renderToStaticMarkup(<ScoreNote scores={[aScore({ title: "Week 3", share: 0.4 }), aScore()]} />);
  expect(html).toContain("Score in “Week 3” 40 %, by itself 60 %");
  expect(html).toContain("By the rules of “Week 3”: 40 %.");
  expect(html).toContain("By the exercise’s own rules, which your progress shows: 60 %.");
});

test.each<[Record<string, unknown>, string[]]>([
  [{}, []],
  [{ counts: "last" }, ["The last attempt counts."]],
  [{ attempts: 1 }, ["You have one attempt.", "The best attempt counts."]],
  [
    { attempts: 3, creditPercents: [100, 80, 60], hintCostPercent: 10 },
    [
      "You have 3 attempts.",
      "Attempts earn 100 %, 80 %, then 60 % at most.",
      "Each hint takes 10 % off what later attempts can earn.",
      "The best attempt counts.",
    ],
  ],
  [
    { penaltyPercent: 10, floorPercent: 50 },
    ["Each failed attempt takes 10 % off what later ones can earn, down to 50 %.", "The best attempt counts."],
  ],
])("policyWords of %j", (given, words) => {
  expect(policyWords(aPolicy(given))).toEqual(words);
});

test("policyWords of parts that are checked one by one say so of the attempts", () => {
  expect(policyWords(aPolicy({ attempts: 2 }), true)[0]).toBe("You have 2 attempts at each part.");
});

test.each([
  [{ state: "not-started", score: null }, "Not started"],
  [{ state: "trying", score: null }, "Handed in"],
  [{ state: "trying", score: 0.63 }, "63 %"],
  [{ state: "solved", score: 1 }, "Solved"],
  [{ state: "solved", score: 0.8 }, "Solved, 80 %"],
] as const)("progressWords of %j", (given, words) => {
  expect(progressWords({ attempts: 1, lastSubmittedAt: null, ...given })).toBe(words);
});

test("a line of the page says more of a submission than what the page was opened with", () => {
  const stored = [aFact(1, 0.5), aFact(2, null)];
  const line = {
    version: "",
    ...{ isCurrentVersion: true, isVersionHere: true, regraded: null },
    phase: "graded",
    verdict: "passed",
    score: 1,
    part: null,
    heldBack: null,
    talk: null,
  } as const;
  expect(factsOf(stored, [{ ...line, id: "s2", submittedAt: at(2).toISOString() }])).toEqual([stored[0], aFact(2, 1)]);
});

test("the verdict on a part that was checked by itself names the part", () => {
  const part: PartResult = { id: "a", kind: "number", points: 1, score: 1, wrong: [] };
  const only: CaseResult = { title: "Part a", visibility: "public", status: "passed", diagnosis: [], part };
  const report = aReport({ status: "passed", cases: [only] });
  expect(verdictSentence(report)).toBe("Right: Part a.");
  expect(verdictSentence({ ...report, status: "failed" })).toBe("Not yet: Part a.");
});

test.each([
  [
    { state: "not-started", score: null },
    { isBegun: false, verdict: null, score: null },
  ],
  [
    { state: "trying", score: null },
    { isBegun: true, verdict: null, score: null },
  ],
  [
    { state: "trying", score: 0.5 },
    { isBegun: true, verdict: "failed", score: 0.5 },
  ],
  [
    { state: "solved", score: 0.8 },
    { isBegun: true, verdict: "passed", score: 0.8 },
  ],
] as const)("standingOfParts of %j: one part that is right is not all of it", (given, standing) => {
  expect(standingOfParts({ attempts: 1, lastSubmittedAt: null, ...given })).toEqual(standing);
});
