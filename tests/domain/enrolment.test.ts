import { expect, test } from "vitest";
import { changesOf } from "#domain/audit-words.ts";
import { decideChange, higherRole } from "#domain/enrolment/decide-change.ts";
import { decideJoin } from "#domain/enrolment/decide-join.ts";
import type { PersonLine } from "#domain/enrolment/people-file.ts";
import { type Account, type Known, planEnrolments } from "#domain/enrolment/plan.ts";
import { linesThatChanged, wordPlan } from "#domain/enrolment/step-words.ts";
import { COURSE_ROLES, type CourseRole } from "#domain/rights.ts";
import { shiftInstant } from "#domain/shift-instant.ts";

const now = new Date("2026-03-01T12:00:00Z");
const open = { isArchived: false, expiresAt: null, limit: null, joined: 0 };

test.each([
  ["without bounds", {}, true],
  ["a moment before it expires", { expiresAt: new Date(+now + 1) }, true],
  ["at the instant of its expiry", { expiresAt: now }, false],
  ["for the last one of the limit", { limit: 3, joined: 2 }, true],
  ["when the limit is reached", { limit: 3, joined: 3 }, false],
  ["when the limit was lowered below those who came", { limit: 1, joined: 3 }, false],
  ["when the course is archived", { isArchived: true }, false],
])("a join code %s", (_, state, allowed) => {
  expect(decideJoin({ ...open, ...state }, now).allowed).toBe(allowed);
});

const learner = { role: "learner" as const, sectionId: null };
const instructor = { role: "instructor" as const, sectionId: null };
const change = { name: "Ada", present: learner, seen: learner, wanted: instructor, otherInstructors: 1 };

test.each([
  ["a learner made an instructor", {}, null],
  ["a learner removed, where there is no other instructor", { wanted: null, otherInstructors: 0 }, null],
  ["one of two instructors removed", { present: instructor, seen: instructor, wanted: null }, null],
  [
    "the last instructor removed",
    { present: instructor, seen: instructor, wanted: null, otherInstructors: 0 },
    "only instructor",
  ],
  [
    "the last instructor made a learner",
    { present: instructor, seen: instructor, wanted: learner, otherInstructors: 0 },
    "only instructor",
  ],
  [
    "the last instructor put into a section",
    { present: instructor, seen: instructor, wanted: { ...instructor, sectionId: "a" }, otherInstructors: 0 },
    null,
  ],
  ["somebody whose role changed unseen", { present: instructor }, "now instructor"],
  ["somebody whose section changed unseen", { present: { ...learner, sectionId: "a" } }, "in the meantime"],
  ["somebody who was removed unseen", { present: null }, "now removed"],
  ["somebody removed, enrolled again", { present: null, seen: null, wanted: learner }, null],
])("%s", (_, given, reason) => {
  const decision = decideChange({ ...change, ...given });
  expect(decision).toEqual(reason ? { allowed: false, reason: expect.stringContaining(reason) } : { allowed: true });
});

test("an invitation takes no role from anybody", () => {
  for (const a of COURSE_ROLES)
    for (const b of COURSE_ROLES) {
      expect(higherRole(a, b)).toBe(higherRole(b, a));
      expect([a, b]).toContain(higherRole(a, b));
    }
  expect(higherRole("learner", "instructor")).toBe("instructor");
  expect(higherRole("observer", "learner")).toBe("learner");
});

const account = (name: string, role?: CourseRole, more = {}): Account => ({
  ...{ userId: `id of ${name}`, name },
  enrolled: role ? { role, sectionId: null, isRemoved: false, ...more } : null,
});
const known: Known = {
  accounts: new Map([
    ["new@x.org", account("New")],
    ["gone@x.org", account("Gone", "assistant", { isRemoved: true })],
    ["ada@x.org", account("Ada", "learner", { sectionId: "1" })],
    ["ivy@x.org", account("Ivy", "instructor")],
  ]),
  invitations: new Map([["asked@x.org", { tokenHash: "h", role: "assistant", sectionId: "1" }]]),
  sections: [{ id: "1", name: "Tuesday" }],
  canInvite: true,
};
const line = (email: string, more: Partial<PersonLine> = {}): PersonLine => ({
  ...{ line: 2, email, name: "", section: null, role: null, ...more },
});
const wordsOf = (person: PersonLine, given: Partial<Known> = {}) =>
  wordPlan(planEnrolments([person], { ...known, ...given }))[0]!;

test.each([
  ["an account that is not in the course", line("new@x.org"), "enrol", "enrol as learner"],
  [
    "one with a role and a section",
    line("new@x.org", { role: "observer", section: " TUESDAY" }),
    "enrol",
    "enrol as observer in Tuesday",
  ],
  ["one who was removed, as a learner", line("gone@x.org"), "enrol-again", "enrol again as learner"],
  ["one who is there, with nothing said", line("ada@x.org"), "nothing", "is learner in Tuesday already"],
  [
    "one who is there, with the same said",
    line("ada@x.org", { role: "learner", section: "tuesday" }),
    "nothing",
    "is learner in Tuesday already",
  ],
  [
    "another section",
    line("ada@x.org", { section: "Friday" }),
    "change",
    "change from learner in Tuesday to learner in Friday",
  ],
  [
    "another role",
    line("ada@x.org", { role: "assistant" }),
    "change",
    "change from learner in Tuesday to assistant in Tuesday",
  ],
  ["an instructor, with nothing said", line("ivy@x.org"), "nothing", "is instructor already"],
  [
    "an instructor made less",
    line("ivy@x.org", { role: "learner" }),
    "bad",
    "Ivy is an instructor here; only the list of people below can change that",
  ],
  [
    "a stranger",
    line("who@x.org", { section: "Tuesday" }),
    "invite",
    "no account yet: an invitation as learner in Tuesday",
  ],
  ["a stranger who is invited already", line("asked@x.org"), "nothing", "is invited as assistant in Tuesday already"],
  [
    "a stranger invited as something else",
    line("asked@x.org", { role: "learner" }),
    "change-invitation",
    "invited already: change from assistant in Tuesday to learner in Tuesday",
  ],
])("a line with %s", (_, person, kind, words) => {
  expect(wordsOf(person)).toMatchObject({ kind, words });
});

test("a stranger is a bad line where nobody may sign up", () => {
  expect(wordsOf(line("who@x.org"), { canInvite: false })).toMatchObject({ kind: "bad", line: 2 });
});

test("a section that is new is named once, however it is written, and not for a bad line", () => {
  const lines = [
    line("new@x.org", { section: "Friday" }),
    line("who@x.org", { section: "friday " }),
    line("ivy@x.org", { role: "learner", section: "Nowhere" }),
  ];
  const plan = planEnrolments(lines, known);
  expect(plan.newSections).toEqual(["Friday"]);
  expect(plan.steps.map(({ section }) => section)).toEqual(["Friday", "Friday"]);
});

test("what came out otherwise than the preview said is found", () => {
  const preview = wordPlan(planEnrolments([line("new@x.org"), line("ada@x.org")], known));
  const accounts = new Map([...known.accounts, ["new@x.org", account("New", "learner")]]);
  const done = wordPlan(planEnrolments([line("new@x.org"), line("ada@x.org")], { ...known, accounts }));
  expect(linesThatChanged(preview, preview)).toEqual([]);
  expect(linesThatChanged(preview, done)).toMatchObject([{ email: "new@x.org", words: "is learner already" }]);
});

test.each([
  ["2026-03-01T22:59:00.000Z", 7, "Europe/Berlin", "2026-03-08T22:59:00.000Z"],
  ["2026-03-22T22:59:00.000Z", 14, "Europe/Berlin", "2026-04-05T21:59:00.000Z"],
  ["2026-10-20T21:59:59.123Z", 14, "Europe/Berlin", "2026-11-03T22:59:59.123Z"],
  ["2026-03-22T22:59:00.000Z", 14, "UTC", "2026-04-05T22:59:00.000Z"],
  ["2026-04-05T21:59:00.000Z", -14, "Europe/Berlin", "2026-03-22T22:59:00.000Z"],
  ["2026-03-22T01:30:00.000Z", 7, "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
])("%s, %i days later in %s, is %s", (at, days, zone, later) => {
  expect(shiftInstant(new Date(at), days, zone).toISOString()).toBe(later);
});

test("the log says what differs, and moments as moments", () => {
  const dueAt = "2026-05-03T21:59:00.000Z";
  expect(
    changesOf(
      { dueAt: null, title: "A", late: { kind: "late-days" } },
      { dueAt, title: "A", late: { kind: "percent-per-day", percent: 10 } },
    ),
  ).toEqual([
    { name: "due at", before: null, after: { at: dueAt } },
    { name: "late", before: { words: "kind late-days" }, after: { words: "kind percent-per-day, percent 10" } },
  ]);
  expect(changesOf("learner", "assistant")).toEqual([
    { name: null, before: { words: "learner" }, after: { words: "assistant" } },
  ]);
  expect(changesOf(null, { role: "learner", section: null })).toEqual([
    { name: "role", before: null, after: { words: "learner" } },
  ]);
  expect(changesOf(null, null)).toEqual([]);
  expect(changesOf(0, 3)).toEqual([{ name: null, before: { words: "0" }, after: { words: "3" } }]);
});
