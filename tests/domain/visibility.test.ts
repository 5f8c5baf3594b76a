import fc from "fast-check";
import { expect, test } from "vitest";
import { HIDDEN_RESULTS } from "#domain/assignment.ts";
import { type Binding, isOpenAt, type VisibilityQuestion, visibilityOf } from "#domain/visibility.ts";
import { at } from "../support/history.ts";

/** Open from minute 10 to 30, due at 20. */
const aBinding = (given: Partial<Binding> = {}): Binding => ({
  ...{ assignment: "Week 1", hiddenResults: "after-due", showSolutions: false },
  dates: { opensAt: at(10), dueAt: at(20), closesAt: at(30) },
  ...given,
});

const ask = (given: Partial<VisibilityQuestion>) =>
  visibilityOf({ looker: "learner", bindings: [aBinding()], submittedAt: at(15), now: at(16), ...given });

const NEVER = aBinding({ assignment: "Exam", hiddenResults: "never" });
const LATER = aBinding({ assignment: "Later", dates: { opensAt: null, dueAt: at(25), closesAt: null } });
const AT_ONCE = aBinding({ hiddenResults: "at-once" });

test.each<[string, Partial<VisibilityQuestion>, { assignment: string; until: Date | null } | null]>([
  ["in no assignment", { bindings: [] }, null],
  ["at once", { bindings: [AT_ONCE] }, null],
  ["after due, before it", { now: at(19) }, { assignment: "Week 1", until: at(20) }],
  ["after due, at the instant", { now: at(20) }, null],
  ["never, long after", { bindings: [NEVER], now: at(9999) }, { assignment: "Exam", until: null }],
  ["for those who teach", { looker: "teacher", bindings: [NEVER] }, null],
  ["practice before it opens", { submittedAt: at(9) }, null],
  ["handed in as it opens", { submittedAt: at(10) }, { assignment: "Week 1", until: at(20) }],
  ["practice after it has closed", { bindings: [NEVER], submittedAt: at(30), now: at(31) }, null],
  ["of several the strictest", { bindings: [AT_ONCE, NEVER, LATER] }, { assignment: "Exam", until: null }],
  ["of two dates the later", { bindings: [aBinding(), LATER] }, { assignment: "Later", until: at(25) }],
  [
    "of two the one that was open",
    { bindings: [aBinding(), LATER], submittedAt: at(5) },
    { assignment: "Later", until: at(25) },
  ],
  [
    "without a due date, when it has closed",
    { bindings: [aBinding({ dates: { opensAt: null, dueAt: null, closesAt: at(30) } })] },
    { assignment: "Week 1", until: at(30) },
  ],
])("results of hidden cases are held back or not: %s", (_, given, heldBack) => {
  const shown = heldBack === null;
  expect(ask(given)).toMatchObject({ heldBack, hiddenResults: shown, score: shown });
});

const SHOWS = aBinding({ showSolutions: true });

test.each<[string, Partial<VisibilityQuestion>, boolean]>([
  ["in no assignment", { bindings: [], now: at(99) }, false],
  ["before the close", { bindings: [SHOWS], now: at(29) }, false],
  ["from the close on", { bindings: [SHOWS], now: at(30) }, true],
  ["where the assignment shows none", { bindings: [aBinding()], now: at(99) }, false],
  ["while another one is still open", { bindings: [SHOWS, LATER], now: at(99) }, false],
  ["where it never closes", { bindings: [aBinding({ showSolutions: true, dates: LATER.dates })], now: at(99) }, false],
  ["for those who teach", { looker: "teacher", bindings: [] }, true],
])("solutions are shown or not: %s", (_, given, solutions) => {
  expect(ask({ submittedAt: null, ...given }).solutions).toBe(solutions);
});

const moment = fc.integer({ min: 0, max: 50 }).map(at);
const binding = fc.record({
  assignment: fc.constantFrom("A", "B", "C"),
  hiddenResults: fc.constantFrom(...HIDDEN_RESULTS),
  showSolutions: fc.boolean(),
  dates: fc.record({
    opensAt: fc.option(moment),
    dueAt: fc.option(moment),
    closesAt: fc.option(moment),
  }),
});
const question = fc.record({
  looker: fc.constantFrom("learner" as const, "teacher" as const),
  bindings: fc.array(binding, { maxLength: 4 }),
  submittedAt: fc.option(moment),
  now: moment,
});

test("one more assignment never shows a result that was held back, and the order of assignments says nothing", () => {
  fc.assert(
    fc.property(question, binding, (asked, more) => {
      const [before, after] = [visibilityOf(asked), visibilityOf({ ...asked, bindings: [...asked.bindings, more] })];
      if (!before.hiddenResults) expect(after.hiddenResults).toBe(false);
      const turned = visibilityOf({ ...asked, bindings: asked.bindings.toReversed() });
      expect([turned.hiddenResults, turned.solutions, turned.heldBack?.until]).toEqual([
        ...[before.hiddenResults, before.solutions, before.heldBack?.until],
      ]);
    }),
  );
});

test("what is shown once stays shown, and what is held back until a moment is shown from then on", () => {
  fc.assert(
    fc.property(question, moment, (asked, later) => {
      const shown = visibilityOf(asked);
      const then = visibilityOf({ ...asked, now: new Date(Math.max(+later, +asked.now)) });
      if (shown.hiddenResults) expect(then.hiddenResults).toBe(true);
      if (shown.solutions) expect(then.solutions).toBe(true);
      const until = shown.heldBack?.until;
      if (until) expect(visibilityOf({ ...asked, now: until }).hiddenResults).toBe(true);
    }),
  );
});

test("the score is never shown while hidden results are not, and those who teach see everything", () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { score, hiddenResults, heldBack, solutions } = visibilityOf(asked);
      expect(score).toBe(hiddenResults);
      expect(heldBack === null).toBe(hiddenResults);
      if (asked.looker === "teacher") expect([score, solutions]).toEqual([true, true]);
      const isOpen = asked.submittedAt && asked.bindings.some(({ dates }) => isOpenAt(dates, asked.submittedAt!));
      if (!isOpen) expect(hiddenResults).toBe(true);
    }),
  );
});
