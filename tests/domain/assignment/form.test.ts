import { expect, test } from "vitest";
import { extensionConflicts, extensionFaults } from "#domain/assignment/conflicts.ts";
import { assignmentFaults } from "#domain/assignment/faults.ts";
import { type AssignmentForm, changedFields, mergeForms } from "#domain/assignment/form.ts";
import { at } from "../../support/history.ts";

const iso = (minute: number) => at(minute).toISOString();
const titles = new Map([
  ["a", "Exercise A"],
  ["b", "Exercise B"],
]);
const VERSION = "0199a000-0000-7000-8000-000000000001";
const versions = new Map([["a", [VERSION]]]);
const FORM: AssignmentForm = {
  ...{ title: "Week 1", items: [{ slugs: ["a"], choose: 1, points: 10 }] },
  ...{ opensAt: iso(10), dueAt: iso(20), closesAt: iso(30), late: { kind: "hard-close" }, attempts: null },
  ...{ hiddenResults: "at-once", showSolutions: false },
};
const item = (slugs: string[], choose = 1) => ({ slugs, choose, points: 1 });

const faultsOf = (given: Partial<AssignmentForm>, minute = 0, before: AssignmentForm | null = null) =>
  assignmentFaults({ ...FORM, ...given }, { titles, versions, now: at(minute), before });

test("an assignment as it should be has no faults", () => {
  expect(faultsOf({ items: [{ ...item(["a", "b"]), pins: { a: VERSION } }] })).toEqual({});
  expect(faultsOf({ items: [item(["a", "b"], 2)], late: { kind: "late-days" }, showSolutions: true })).toEqual({});
  expect(faultsOf({ opensAt: null, dueAt: null, closesAt: null })).toEqual({});
});

test.each<[string, Partial<AssignmentForm>, string, RegExp]>([
  ["due before it opens", { dueAt: iso(10) }, "dueAt", /not after the opening/],
  ["closed before it is due", { closesAt: iso(19) }, "closesAt", /before the due date/],
  ["closed before it opens", { dueAt: null, closesAt: iso(9) }, "closesAt", /not after the opening/],
  ["no exercise", { items: [] }, "items", /at least one exercise/],
  ["an empty pool", { items: [item(["a"]), item([])] }, "items.1", /pool is empty/],
  ["more chosen than there are", { items: [item(["a", "b"], 3)] }, "items.0", /3 cannot be chosen of 2/],
  [
    "an exercise twice",
    { items: [item(["a"]), item(["b", "a"])] },
    "items.1",
    /“Exercise A” is in this assignment already/,
  ],
  ["an exercise that is not there", { items: [item(["c"])] }, "items.0", /no exercise “c”/],
  [
    "a version that is not there",
    { items: [{ ...item(["a", "b"]), pins: { b: VERSION } }] },
    "items.0",
    /“Exercise B” has no such version/,
  ],
  ["late days without a due date", { dueAt: null, late: { kind: "late-days" } }, "dueAt", /late from a due date on/],
  ["results after no due date", { dueAt: null, hiddenResults: "after-due" }, "dueAt", /shown after the due date/],
  ["solutions after no close", { closesAt: null, showSolutions: true }, "closesAt", /shown after the close/],
])("it is said at the field: %s", (_, given, field, words) => {
  expect(faultsOf(given)).toEqual({ [field]: [expect.stringMatching(words)] });
});

test("moments that have passed are refused, unless they were stored before they passed", () => {
  expect(faultsOf({}, 25)).toEqual({ dueAt: ["This moment has passed. Choose a later one."] });
  expect(faultsOf({}, 25, FORM)).toEqual({});
  expect(faultsOf({ dueAt: iso(21) }, 25, FORM)).toHaveProperty("dueAt");
  expect(faultsOf({ opensAt: iso(5) }, 15)).toEqual({});
});

test("of two authors' changes all are kept, and where both changed the same, mine stands and it is said", () => {
  const mine = { ...FORM, title: "Mine", dueAt: iso(25) };
  const theirs = { ...FORM, title: "Theirs", showSolutions: true };
  expect(mergeForms(FORM, mine, theirs)).toEqual({
    ...{ form: { ...mine, showSolutions: true }, taken: ["showSolutions"], contested: ["title"] },
  });
  expect(mergeForms(FORM, theirs, theirs).contested).toEqual([]);
});

test("the order of the fields of a rule is no change", () => {
  const late = { kind: "percent-per-day", percent: 5 } as const;
  expect(changedFields({ ...FORM, late }, { ...FORM, late: { percent: 5, kind: "percent-per-day" } })).toEqual([]);
});

const DATES = { opensAt: at(10), dueAt: at(20), closesAt: at(30) };
const until = (due: number | null, closes: number | null = null) => ({
  dueAt: due === null ? null : at(due),
  closesAt: closes === null ? null : at(closes),
});

test.each<[ReturnType<typeof until>, RegExp[]]>([
  [until(25), []],
  [until(20), [/no later than the due date/]],
  [until(35), [/after the close/]],
  [until(35, 40), []],
  [until(25, 29), [/earlier than for everybody/]],
  [until(35, 32), [/before it is due/]],
])("an extension that contradicts the dates is told of: %j", (extension, conflicts) => {
  expect(extensionConflicts(DATES, extension)).toEqual(conflicts.map((words) => expect.stringMatching(words)));
});

test.each<[ReturnType<typeof until>, object]>([
  [until(25), {}],
  [until(null, 40), {}],
  [until(null), { dueAt: [/until when/] }],
  [until(12), { dueAt: [/has passed/] }],
  [until(20), { dueAt: [/no later than the due date/] }],
  [until(35, 33), { closesAt: [/before it is due/] }],
  [until(25, 27), { closesAt: [/before the close there is/] }],
])("an extension that cannot be is refused at its fields: %j", (extension, faults) => {
  const words = (list: RegExp[]) => list.map((each) => expect.stringMatching(each));
  const expected = Object.fromEntries(Object.entries(faults).map(([field, list]) => [field, words(list)]));
  expect(extensionFaults(DATES, { now: at(15), ...extension })).toEqual(expected);
});

test("what has no due date or no close cannot have it extended", () => {
  const none = { opensAt: null, dueAt: null, closesAt: null };
  expect(Object.keys(extensionFaults(none, { now: at(0), ...until(5, 9) }))).toEqual(["dueAt", "closesAt"]);
});
