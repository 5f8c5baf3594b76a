import fc from "fast-check";
import { expect, test } from "vitest";
import type { AssignedRules } from "#domain/assignment/rules.ts";
import { chooseVersion, mayHandInFor, type Pin } from "#domain/authoring/version-choice.ts";
import { at } from "../../support/history.ts";

type Given = Partial<AssignedRules> & { opens?: number | null; due?: number | null; closes?: number | null };

/** Open from minute 0 to 200, due at 100, and nothing is taken after that. */
function aPin(versionId: string, { opens = 0, due = 100, closes = 200, ...rules }: Given = {}): Pin {
  const moment = (minute: number | null) => (minute === null ? null : at(minute));
  const dates = { opensAt: moment(opens), dueAt: moment(due), closesAt: moment(closes) };
  const held = { dates, late: { kind: "hard-close" } as const, attempts: null, isExcused: false, ...rules };
  return { versionId, assignment: { title: `Pins ${versionId}`, rules: held } };
}

const LATE = { late: { kind: "percent-per-day", percent: 10 } as const };

test.each<[string, { pins?: Pin[]; started?: string; minute?: number }, string, string]>([
  ["whoever begins gets the newest", {}, "current", "current"],
  ["whoever has begun stays", { started: "old" }, "old", "started"],
  ["whoever is on the newest stays there", { started: "current" }, "current", "started"],
  ["an open assignment's pin goes before the newest", { pins: [aPin("pin")] }, "pin", "pinned"],
  ["and before what was begun", { pins: [aPin("pin")], started: "old" }, "pin", "pinned"],
  ["not before it opens", { pins: [aPin("pin", { opens: 11 })], started: "old" }, "old", "started"],
  ["from the opening on", { pins: [aPin("pin", { opens: 10 })] }, "pin", "pinned"],
  ["to the due date", { pins: [aPin("pin")], minute: 99 }, "pin", "pinned"],
  ["which is already too late", { pins: [aPin("pin")], minute: 100 }, "current", "current"],
  ["longer where late work is taken", { pins: [aPin("pin", LATE)], minute: 100 }, "pin", "pinned"],
  ["not after the close", { pins: [aPin("pin", LATE)], minute: 200, started: "old" }, "old", "started"],
  ["not for whoever is excused", { pins: [aPin("pin", { isExcused: true })] }, "current", "current"],
  ["of two that which is due first", { pins: [aPin("two", { due: 60 }), aPin("one", { due: 50 })] }, "one", "pinned"],
  ["what is never due comes last", { pins: [aPin("a", { due: null }), aPin("b")] }, "b", "pinned"],
  ["one that is over decides nothing", { pins: [aPin("a", { due: 5 }), aPin("b")] }, "b", "pinned"],
])("%s", (_, { pins = [], started = null, minute = 10 }, versionId, because) => {
  expect(chooseVersion({ pins, started, current: "current", now: at(minute) })).toMatchObject({ versionId, because });
});

const version = fc.constantFrom("a", "b", "c", "d");
const minute = fc.option(fc.integer({ min: 0, max: 60 }));
const pins = fc.array(
  fc
    .record({ versionId: version, opens: minute, due: minute, closes: minute, isExcused: fc.boolean() })
    .map(({ versionId, ...given }) => aPin(versionId, given)),
  { maxLength: 4 },
);
const question = fc
  .record({ pins, started: fc.option(version), current: version, now: fc.integer({ min: 0, max: 60 }).map(at) })
  .chain((one) => fc.shuffledSubarray(one.pins, { minLength: one.pins.length }).map((other) => [one, other] as const));

test("the choice is one of those there are, the same in whatever order, and always taken", () => {
  fc.assert(
    fc.property(question, ([one, shuffled]) => {
      const choice = chooseVersion(one);
      expect(choice.versionId).toBe(chooseVersion({ ...one, pins: shuffled }).versionId);
      const there = [one.current, one.started, ...one.pins.map(({ versionId }) => versionId)];
      expect(there).toContain(choice.versionId);
      expect(mayHandInFor(choice.versionId, one)).toBe(true);
      if (choice.because === "started") expect(choice.versionId).toBe(one.started);
      if (choice.because === "current") expect(one.started).toBeNull();
    }),
  );
});

test("nobody is moved by a publication: without pins, a new one changes nothing for whoever has begun", () => {
  fc.assert(
    fc.property(version, version, version, (started, current, newer) => {
      const of = (newest: string) => chooseVersion({ pins: [], started, current: newest, now: at(0) }).versionId;
      expect(of(newer)).toBe(of(current));
    }),
  );
});

test.each<[string, { pins?: Pin[]; started?: string }, string[]]>([
  ["who has not begun, for any: it may be the one before them", {}, ["old", "older", "current"]],
  ["who has begun, for that one and the newest", { started: "old" }, ["old", "current"]],
  ["who has moved, not for one from before", { started: "current" }, ["current"]],
  ["while a pin holds, for no other", { pins: [aPin("older")], started: "old" }, ["older"]],
])("a learner may hand in: %s", (_, { pins: held = [], started = null }, expected) => {
  const asked = { pins: held, started, current: "current", now: at(10) };
  expect(["old", "older", "current"].filter((one) => mayHandInFor(one, asked)).sort()).toEqual(expected.sort());
});
