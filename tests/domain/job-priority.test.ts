import { expect, test } from "vitest";
import { jobPriority } from "#domain/job-priority.ts";

type Case = [what: string, earlier: Parameters<typeof jobPriority>[0], later: Parameters<typeof jobPriority>[0]];

test.each<Case>([
  ["anybody's first before anybody's second", { asker: "learner", ownWaiting: 0 }, { asker: "learner", ownWaiting: 1 }],
  ["the second before the third", { asker: "learner", ownWaiting: 1 }, { asker: "learner", ownWaiting: 2 }],
  [
    "what closes soon before what does not, however many of it wait",
    { asker: "learner", ownWaiting: 5000, urgency: "urgent" },
    { asker: "learner", ownWaiting: 0 },
  ],
  ["learners before visitors", { asker: "learner", ownWaiting: 5000 }, { asker: "visitor", ownWaiting: 0 }],
  [
    "a visitor's press is never urgent",
    { asker: "learner", ownWaiting: 0 },
    { asker: "visitor", ownWaiting: 0, urgency: "urgent" },
  ],
])("the queue takes %s", (_, earlier, later) => {
  expect(jobPriority(earlier)).toBeLessThan(jobPriority(later));
});

test("equal askers of equal rounds have equal priority, so that the older goes first", () => {
  expect(jobPriority({ asker: "learner", ownWaiting: 3 })).toBe(jobPriority({ asker: "learner", ownWaiting: 3 }));
  expect(jobPriority({ asker: "visitor", ownWaiting: 1e9 })).toBeLessThan(2 ** 15);
});
