import { expect, test } from "vitest";
import { decideAssigned, isTaken, lastTaken, leftIn } from "#domain/assignment/attempt.ts";
import type { AssignedRules } from "#domain/assignment/rules.ts";
import { aFact, at } from "../../support/history.ts";

const DAY = 24 * 60;
/** Open from minute 0 to 200, due at 100, two attempts. */
const rulesWith = (given: Partial<AssignedRules> = {}): AssignedRules => ({
  dates: { opensAt: at(0), dueAt: at(100), closesAt: at(200) },
  late: { kind: "percent-per-day", percent: 10 },
  attempts: { attempts: 2, counts: "best", penaltyPercent: 0 },
  isExcused: false,
  ...given,
});
const anAssigned = (given: Partial<AssignedRules> = {}, title = "Week 1") => ({ title, rules: rulesWith(given) });

const ask = (given: Partial<Parameters<typeof decideAssigned>[0]>) =>
  decideAssigned({
    ...{ waiting: 0, policy: { attempts: "unlimited" }, submissions: [], part: null, now: at(10) },
    assignments: [anAssigned()],
    ...given,
  });

const TWO = [aFact(1, 0), aFact(2, 0)];
const ONE = { attempts: 1, counts: "best", penaltyPercent: 0 } as const;

test("an open assignment whose attempts are used up refuses one more, by its name", () => {
  expect(ask({ submissions: TWO.slice(1) })).toMatchObject({ allowed: true });
  expect(ask({ submissions: TWO })).toMatchObject({
    allowed: false,
    reason:
      "“Week 1” allows 2 attempts, and you have used them all. This one was not handed in; what you wrote is kept.",
  });
});

test("of several assignments that refuse, the one with the fewest attempts is named", () => {
  const assignments = [anAssigned(), anAssigned({ attempts: ONE }, "Exam")];
  expect(ask({ submissions: TWO, assignments })).toMatchObject({
    allowed: false,
    reason: /^“Exam” allows one attempt/,
  });
});

test.each<[string, Parameters<typeof ask>[0]]>([
  ["it has closed", { now: at(200) }],
  ["it is not open yet", { now: at(-1) }],
  ["the learner is excused", { assignments: [anAssigned({ isExcused: true })] }],
  [
    "nothing is taken after the due date",
    { assignments: [anAssigned({ late: { kind: "hard-close" } })], now: at(100) },
  ],
  ["the attempts came before it opened", { submissions: [aFact(-9, 0), aFact(-8, 0), aFact(1, 0)] }],
  ["they could not be run", { submissions: [aFact(1, 0, { status: "compile-error" }), aFact(2, 0)] }],
  ["they were at another part", { part: { id: "b", title: "B" } }],
])("an assignment does not refuse when %s", (_, given) => {
  expect(ask({ submissions: TWO, ...given })).toMatchObject({ allowed: true });
});

test("where an open assignment says how attempts count, the exercise's limit is not asked; else it is", () => {
  const policy = { attempts: 1 } as const;
  expect(ask({ policy, submissions: TWO.slice(1) })).toMatchObject({ allowed: true });
  const silent = { policy, submissions: TWO.slice(1), assignments: [anAssigned({ attempts: null })] };
  expect(ask(silent)).toMatchObject({ allowed: false, reason: /^“Week 1” allows one attempt/ });
  expect(ask({ ...silent, now: at(300) })).toMatchObject({ allowed: false, reason: /^One attempt is allowed/ });
});

test("what an assignment depends on that closes within half an hour is urgent", () => {
  const urgencyAt = (minute: number) => ask({ now: at(minute) }).urgency;
  expect([169, 170, 199, 200].map(urgencyAt)).toEqual(["ordinary", "urgent", "urgent", "ordinary"]);
});

test("the last moment is the close, the due date where nothing late is taken, or the end of the late days", () => {
  expect(lastTaken(rulesWith())).toEqual(at(200));
  expect(lastTaken(rulesWith({ late: { kind: "hard-close" } }))).toEqual(at(100));
  const lateDays = { late: { kind: "late-days", days: 2 } } as const;
  expect(lastTaken(rulesWith(lateDays))).toEqual(at(200));
  const open = rulesWith({ ...lateDays, dates: { opensAt: null, dueAt: at(100), closesAt: null } });
  expect(lastTaken(open)).toEqual(at(100 + 2 * DAY));
  expect([isTaken(open, at(99 + 2 * DAY)), isTaken(open, at(100 + 2 * DAY))]).toEqual([true, false]);
  expect(lastTaken(rulesWith({ dates: { opensAt: null, dueAt: null, closesAt: null } }))).toBeNull();
});

test("attempts left are counted within the dates, and are none to count where there is no limit", () => {
  const used = { policy: { attempts: "unlimited" } as const, submissions: [aFact(-1, 0), aFact(5, 0)], part: null };
  expect(leftIn(rulesWith(), used)).toBe(1);
  expect(leftIn(rulesWith({ attempts: null }), used)).toBeNull();
});
