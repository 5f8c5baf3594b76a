import { expect, test } from "vitest";
import type { HintFact, SubmissionFact } from "#domain/score/history.ts";
import { scoreOf } from "#domain/score/score.ts";
import { type ScoreTask, taskOf } from "#domain/score/task.ts";
import { ByHandPolicy } from "#grader/policy.ts";
import { aFact, aHint, aTask, at } from "../../support/history.ts";

type Row = {
  name: string;
  policy?: Record<string, unknown>;
  task?: Partial<ScoreTask>;
  submissions?: SubmissionFact[];
  hints?: HintFact[];
  points: number;
  explanation: string[];
};

const DUE = { opensAt: null, dueAt: at(10), closesAt: null };
const DAY = 24 * 60;

const ROWS: Row[] = [
  { name: "nothing handed in", points: 0, explanation: ["There is no attempt yet that counts."] },
  {
    name: "one attempt, by the rules of an exercise that sets none",
    submissions: [aFact(1, 0.75)],
    points: 75,
    explanation: ["The only attempt counts; it reached 75 %."],
  },
  {
    name: "the best of several",
    submissions: [aFact(1, 0.25), aFact(2, 0.75), aFact(3, 0.5)],
    points: 75,
    explanation: ["The best of 3 attempts counts, which is attempt 2; it reached 75 %."],
  },
  {
    name: "the last, though an earlier one was better",
    policy: { counts: "last" },
    submissions: [aFact(1, 1), aFact(2, 0.5)],
    points: 50,
    explanation: ["The last of 2 attempts counts, which is attempt 2; it reached 50 %."],
  },
  {
    name: "the last to arrive, whatever its id says",
    policy: { counts: "last" },
    submissions: [aFact(2, 0.25, { id: "a" }), aFact(1, 1, { id: "b" })],
    points: 25,
    explanation: ["The last of 2 attempts counts, which is attempt 2; it reached 25 %."],
  },
  {
    name: "the first, though a later one was better",
    policy: { counts: "first" },
    submissions: [aFact(1, 0.5), aFact(2, 1)],
    points: 50,
    explanation: ["The first of 2 attempts counts, which is attempt 1; it reached 50 %."],
  },
  {
    name: "the last that has a verdict, while a later one waits",
    policy: { counts: "last" },
    submissions: [aFact(1, 0.5), aFact(2, null)],
    points: 50,
    explanation: ["The last of 2 attempts counts, which is attempt 1; it reached 50 %."],
  },
  {
    name: "nothing, while the first waits that is to count",
    policy: { counts: "first" },
    submissions: [aFact(1, null), aFact(2, 1)],
    points: 0,
    explanation: ["The verdict of attempt 1 is not there yet."],
  },
  {
    name: "a penalty for each failed attempt before",
    policy: { penaltyPercent: 20 },
    submissions: [aFact(1, 0), aFact(2, 0.5), aFact(3, 1)],
    points: 60,
    explanation: [
      "The best of 3 attempts counts, which is attempt 3; it reached 100 %.",
      "2 failed attempts before it take 20 % off each.",
      "60 % of 100 % are 60 %.",
    ],
  },
  {
    name: "a penalty that ends at its floor",
    policy: { penaltyPercent: 40, floorPercent: 50 },
    submissions: [aFact(1, 0), aFact(2, 0), aFact(3, 1)],
    points: 50,
    explanation: [
      "The best of 3 attempts counts, which is attempt 3; it reached 100 %.",
      "2 failed attempts before it take 40 % off each, and 50 % are left in any case.",
      "50 % of 100 % are 50 %.",
    ],
  },
  {
    name: "an earlier attempt that is worth more than a later and better one",
    policy: { creditPercents: [100, 50] },
    submissions: [aFact(1, 0.75), aFact(2, 1)],
    points: 75,
    explanation: ["The best of 2 attempts counts, which is attempt 1; it reached 75 %."],
  },
  {
    name: "a list of credits, whose last entry holds on",
    policy: { creditPercents: [100, 80, 60] },
    submissions: [aFact(1, 0), aFact(2, 0), aFact(3, 0), aFact(4, 0.5)],
    points: 30,
    explanation: [
      "The best of 4 attempts counts, which is attempt 4; it reached 50 %.",
      "As attempt 4 it can earn 60 % at most.",
      "60 % of 50 % are 30 %.",
    ],
  },
  {
    name: "hints that were opened before, and none that was opened later",
    policy: { hintCostPercent: 10 },
    submissions: [aFact(5, 0.5)],
    hints: [aHint(0, 1), aHint(1, 5), aHint(2, 6)],
    points: 40,
    explanation: [
      "The only attempt counts; it reached 50 %.",
      "2 opened hints before it take 10 % off each.",
      "80 % of 50 % are 40 %.",
    ],
  },
  {
    name: "a hint that was told of twice",
    policy: { hintCostPercent: 10 },
    submissions: [aFact(5, 1)],
    hints: [aHint(0, 1), aHint(0, 3)],
    points: 90,
    explanation: [
      "The only attempt counts; it reached 100 %.",
      "1 opened hint before it takes 10 % off.",
      "90 % of 100 % are 90 %.",
    ],
  },
  {
    name: "more off than there is",
    policy: { hintCostPercent: 60 },
    submissions: [aFact(5, 1)],
    hints: [aHint(0, 1), aHint(1, 1)],
    points: 0,
    explanation: [
      "The only attempt counts; it reached 100 %.",
      "2 opened hints before it take 60 % off each.",
      "0 % of 100 % are 0 %.",
    ],
  },
  {
    name: "our own errors and what could not be understood, which cost nothing",
    policy: { creditPercents: [100, 50] },
    submissions: [
      aFact(1, 0, { status: "internal-error" }),
      aFact(2, 0, { status: "compile-error" }),
      aFact(3, 0, { status: "rejected" }),
      aFact(4, 1),
    ],
    points: 100,
    explanation: [
      "The only attempt counts; it reached 100 %.",
      "1 submission could not be graded, through a fault of ours, and cost no attempt.",
      "2 submissions could not be understood or run, and cost no attempt.",
    ],
  },
  {
    name: "the points of an assignment",
    task: { fullPoints: 8 },
    submissions: [aFact(1, 0.5)],
    points: 4,
    explanation: ["The only attempt counts; it reached 50 %."],
  },
  {
    name: "nothing from the due date on, where the close is hard",
    task: { dates: DUE },
    submissions: [aFact(9, 0.5), aFact(10, 1)],
    points: 50,
    explanation: [
      "The only attempt counts; it reached 50 %.",
      "1 submission came outside of the dates and earned nothing.",
    ],
  },
  {
    name: "nothing before it opens and from the close on",
    task: { dates: { opensAt: at(5), dueAt: null, closesAt: at(10) } },
    submissions: [aFact(4, 1), aFact(5, 0.25), aFact(10, 1)],
    points: 25,
    explanation: [
      "The only attempt counts; it reached 25 %.",
      "2 submissions came outside of the dates and earned nothing.",
    ],
  },
  {
    name: "a percentage for each day late, from its first instant",
    task: { dates: DUE, late: { kind: "percent-per-day", percent: 10 } },
    submissions: [aFact(10 + DAY, 1)],
    points: 80,
    explanation: [
      "The only attempt counts; it reached 100 %.",
      "It came late, by 2 days: 20 % off.",
      "80 % of 100 % are 80 %.",
    ],
  },
  {
    name: "late days, up to the last of them",
    task: { dates: DUE, late: { kind: "late-days", days: 1 } },
    submissions: [aFact(11, 0.5), aFact(10 + DAY, 1)],
    points: 50,
    explanation: [
      "The only attempt counts; it reached 50 %.",
      "It came late, by 1 day, which your late days cover.",
      "1 submission came outside of the dates and earned nothing.",
    ],
  },
];

test.each(ROWS)("the score of $name", ({ policy, task, submissions = [], hints = [], points, explanation }) => {
  const score = scoreOf(aTask(policy, task), { submissions, hints });
  expect({ points: score.points, explanation: score.explanation }).toEqual({ points, explanation });
});

const PARTS = [
  { id: "h1", title: "The first state", points: 1 },
  { id: "h2", title: "The second state", points: 3 },
];
const byParts = (policy = {}) => taskOf({ policy: ByHandPolicy.parse(policy), parts: PARTS });

test("parts that were checked one by one add up by their points, each with attempts of its own", () => {
  const submissions = [
    aFact(1, 0, { part: "h1" }),
    aFact(2, 1, { part: "h2" }),
    aFact(3, 1, { part: "h1" }),
    aFact(4, 1, { part: "gone" }),
  ];
  const score = scoreOf(byParts({ creditPercents: [100, 50] }), { submissions, hints: [] });
  expect(score.share).toBe((0.5 + 3) / 4);
  expect(score.counted).toEqual(["s3", "s2"]);
  expect(score.explanation).toEqual([
    "The first state (1 point): The best of 2 attempts counts, which is attempt 2; it reached 100 %. As attempt 2 it can earn 50 % at most. 50 % of 100 % are 50 %.",
    "The second state (3 points): The only attempt counts; it reached 100 %.",
  ]);
});

test("a part that nobody has checked is worth nothing, and so is the whole while none is", () => {
  const one = scoreOf(byParts(), { submissions: [aFact(1, 1, { part: "h1" })], hints: [] });
  expect(one).toMatchObject({ share: 0.25, points: 25 });
  expect(scoreOf(byParts(), { submissions: [aFact(1, null, { part: "h1" })], hints: [] }).share).toBeNull();
});

test("answers handed in together and parts checked one by one never add up: the better of both is taken", () => {
  const submissions = [aFact(1, 0.5), aFact(2, 1, { part: "h1" })];
  expect(scoreOf(byParts(), { submissions, hints: [] }).share).toBe(0.5);
  const more = [...submissions, aFact(3, 1, { part: "h2" })];
  expect(scoreOf(byParts(), { submissions: more, hints: [] })).toMatchObject({ share: 1, counted: ["s2", "s3"] });
});
