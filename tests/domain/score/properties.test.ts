import fc from "fast-check";
import { expect, test } from "vitest";
import type { LatePolicy } from "#domain/score/dates.ts";
import type { History, SubmissionFact } from "#domain/score/history.ts";
import { scoreOf } from "#domain/score/score.ts";
import { type ScoreTask, taskOf } from "#domain/score/task.ts";
import { ByHandPolicy, type Policy, policyFault } from "#grader/policy.ts";
import { aHint, at } from "../../support/history.ts";

const PARTS = [
  { id: "a", title: "A", points: 1 },
  { id: "b", title: "B", points: 2 },
];
const percent = fc.integer({ min: 0, max: 100 });
const minute = fc.integer({ min: 0, max: 5000 });

const policy: fc.Arbitrary<Policy> = fc
  .record(
    {
      attempts: fc.constantFrom("unlimited", 1, 3),
      penaltyPercent: percent,
      floorPercent: percent,
      creditPercents: fc.array(percent, { minLength: 1, maxLength: 3 }).map((list) => list.toSorted((x, y) => y - x)),
      counts: fc.constantFrom("best", "last", "first"),
      hintCostPercent: percent,
    },
    { requiredKeys: [] },
  )
  .map((given) => ByHandPolicy.parse(given))
  .filter((given) => policyFault(given, 3) === null);

const late: fc.Arbitrary<LatePolicy> = fc.oneof(
  fc.constant({ kind: "hard-close" } as const),
  fc.record({ kind: fc.constant("percent-per-day" as const), percent }),
  fc.record({ kind: fc.constant("late-days" as const), days: fc.nat(3) }),
);
const date = fc.option(minute.map(at));
const task: fc.Arbitrary<ScoreTask> = fc
  .record({ policy, late, dates: fc.record({ opensAt: date, dueAt: date, closesAt: date }), fullPoints: fc.nat(50) })
  .map(({ policy, ...rest }) => ({ ...taskOf({ policy, parts: PARTS }), ...rest }));

const result = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 1).map((score) => ({ score, status: score === 1 ? "passed" : "failed" }) as const),
  fc.constantFrom("internal-error", "compile-error", "rejected").map((status) => ({ status, score: 0 }) as const),
  fc.constant({ status: null, score: null }),
);
const submissions: fc.Arbitrary<SubmissionFact[]> = fc
  .array(fc.tuple(minute, fc.constantFrom(null, "a", "b"), result), { maxLength: 8 })
  .map((rows) => rows.map(([when, part, made], i) => ({ id: `s${i}`, submittedAt: at(when), part, ...made })));
const hints = fc.array(
  fc.tuple(fc.nat(2), minute).map(([position, when]) => aHint(position, when)),
  { maxLength: 4 },
);
const history: fc.Arbitrary<History> = fc.record({ submissions, hints });

const shareOf = (one: ScoreTask, facts: History) => scoreOf(one, facts).share ?? 0;
/** Sums of products of decimal fractions differ in their last bit. */
const HAIR = 1e-12;
const RUNS = { numRuns: 1000 };

test("a score is never below zero and never above full marks", () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(task, history, (one, facts) => {
      const { share, points } = scoreOf(one, facts);
      seen.add(share ?? 0);
      expect(share ?? 0).toBeGreaterThanOrEqual(0);
      expect(share ?? 0).toBeLessThanOrEqual(1);
      expect(points).toBeLessThanOrEqual(one.fullPoints);
    }),
    RUNS,
  );
  expect(seen.size).toBeGreaterThan(50);
});

test("a better result of one submission never lowers the score", () => {
  let raised = 0;
  fc.assert(
    fc.property(task, history, fc.nat(), (one, facts, choice) => {
      const graded = facts.submissions.filter(({ status }) => status === "failed");
      const chosen = graded[choice % graded.length];
      fc.pre(chosen !== undefined);
      const better = (score: number): History => ({
        ...facts,
        submissions: facts.submissions.map((fact) =>
          fact === chosen ? { ...fact, score, status: score === 1 ? "passed" : "failed" } : fact,
        ),
      });
      const [before, half, full] = [facts, better(Math.max(chosen!.score!, 0.75)), better(1)];
      if (shareOf(one, full) > shareOf(one, before)) raised++;
      expect(shareOf(one, half)).toBeGreaterThanOrEqual(shareOf(one, before) - HAIR);
      expect(shareOf(one, full)).toBeGreaterThanOrEqual(shareOf(one, half) - HAIR);
    }),
    RUNS,
  );
  expect(raised).toBeGreaterThan(100);
});

test("the same facts give the same score, in whatever order and however often they are told", () => {
  const told = fc.tuple(task, history, fc.infiniteStream(fc.nat()));
  fc.assert(
    fc.property(told, ([one, facts, draws]) => {
      const drawn = <T>(items: readonly T[]) =>
        items.map((item) => ({ item, key: draws.next().value })).toSorted((a, b) => a.key - b.key);
      const shuffled = <T>(items: readonly T[]) => drawn([...items, ...items]).map(({ item }) => item);
      const again = { submissions: shuffled(facts.submissions), hints: shuffled(facts.hints) };
      expect(scoreOf(one, again)).toEqual(scoreOf(one, facts));
    }),
    RUNS,
  );
});

test("one more hint never raises the score", () => {
  let lowered = 0;
  fc.assert(
    fc.property(task, history, fc.nat(2), minute, (one, facts, position, when) => {
      const more = { ...facts, hints: [...facts.hints, aHint(position, when)] };
      if (shareOf(one, more) < shareOf(one, facts)) lowered++;
      expect(shareOf(one, more)).toBeLessThanOrEqual(shareOf(one, facts));
    }),
    RUNS,
  );
  expect(lowered).toBeGreaterThan(20);
});

test("the best attempt is worth at least what the first and the last are", () => {
  fc.assert(
    fc.property(task, history, (one, facts) => {
      const by = (counts: Policy["counts"]) => shareOf({ ...one, policy: { ...one.policy, counts } }, facts);
      expect(by("best")).toBeGreaterThanOrEqual(Math.max(by("first"), by("last")) - HAIR);
    }),
    RUNS,
  );
});

test("a submission that cost no attempt changes no score", () => {
  const free = fc.tuple(minute, fc.constantFrom(null, "a", "b"), fc.constantFrom("internal-error", "rejected"));
  fc.assert(
    fc.property(task, history, free, (one, facts, [when, part, status]) => {
      const fact = { id: "free", submittedAt: at(when), part, status, score: 0 } as const;
      const more = { ...facts, submissions: [...facts.submissions, fact] };
      expect(shareOf(one, more)).toBe(shareOf(one, facts));
    }),
    RUNS,
  );
});
