import { expect, test } from "vitest";
import { choiceWords } from "#domain/regrading/choice-words.ts";
import { secondsToRegrade } from "#domain/regrading/duration.ts";
import { regradeState } from "#domain/regrading/state.ts";

const at = new Date();
const begun = { waiting: 2, cancelledAt: null, appliedAt: null, undoneAt: null };

test.each([
  [{}, "running"],
  [{ waiting: 0 }, "previewed"],
  [{ cancelledAt: at }, "cancelled"],
  [{ cancelledAt: at, appliedAt: at }, "applied"],
  [{ waiting: 0, appliedAt: at }, "applied"],
  [{ waiting: 0, appliedAt: at, undoneAt: at }, "undone"],
] as const)("with %o a regrade is %s", (facts, state) => {
  expect(regradeState({ ...begun, ...facts })).toBe(state);
});

test("a choice is told in a sentence for each thing that narrows it", () => {
  const all = { answered: "any", assignment: null, section: null, learners: null, which: "all" } as const;
  expect(choiceWords(all)).toEqual(["All submissions."]);
  const narrow = { assignment: "Week 1", section: "Tutorial 2", learners: 1, which: "counting" } as const;
  expect(choiceWords({ ...narrow, answered: { version: "0a1b2c3d" } })).toEqual([
    "Submissions that counted for a score.",
    "Those that answered version 0a1b2c3d.",
    "Those within the dates of “Week 1”.",
    "Of learners in Tutorial 2.",
    "Of 1 learner who was named.",
  ]);
});

test("how long a regrade takes is said by how fast the last ones went, and not at all where too few did", () => {
  const spans = [0, 1, 2, 3].map((i) => ({ startedMs: 100 * i, endedMs: 100 * i + 50 }));
  expect(secondsToRegrade(1000, spans)).toBe(50);
  expect(secondsToRegrade(1000, spans.slice(2))).toBeNull();
});
