import { expect, test } from "vitest";
import { episodesOf } from "#domain/cohort/episodes.ts";
import type { WorkFact } from "#domain/cohort/facts.ts";
import { aFact, aHint, at } from "../../support/history.ts";

const work = (minute: number, mistake: string | null, given: Partial<WorkFact> = {}): WorkFact => ({
  ...aFact(minute, mistake === null && given.status === undefined ? 1 : 0.5),
  ...{ mistake, message: mistake && `You made ${mistake}.`, failedCase: null },
  ...given,
});

const episodes = (submissions: WorkFact[], minutes: number[] = [], hints = [] as ReturnType<typeof aHint>[]) =>
  episodesOf({ submissions, hints, minutes: minutes.map(at) });

test("an episode lasts from the verdict that shows the mistake to the first that does not", () => {
  const submissions = [work(9, null), work(3, "transposed"), work(5, "transposed")];
  expect(episodes(submissions, [1, 3, 4, 8, 9, 10], [aHint(0, 2), aHint(1, 4), aHint(2, 9)])).toEqual([
    {
      ...{ mistake: "transposed", message: "You made transposed.", firstId: "s3", from: at(3), until: at(9) },
      ...{ attempts: 2, minutes: 3, lastHint: 1 },
    },
  ]);
});

test("a mistake that gives way to another ends, and one that is held has no end", () => {
  const found = episodes([work(1, "a"), work(2, "b"), work(3, "a")]);
  expect(found.map(({ mistake, from, until }) => [mistake, from, until])).toEqual([
    ["a", at(1), at(2)],
    ["b", at(2), at(3)],
    ["a", at(3), null],
  ]);
});

test.each(["compile-error", "timed-out", "runtime-error", "internal-error", null] as const)(
  "a verdict that says nothing of it ends no episode: %s",
  (status) => {
    const silent = work(2, null, { status, score: 0 });
    expect(episodes([work(1, "a"), silent, work(3, "a")])).toMatchObject([{ mistake: "a", until: null }]);
  },
);

test("a failure without a name ends the episode, for the mistake would have been seen", () => {
  const unnamed = work(2, null, { status: "failed", score: 0.5 });
  expect(episodes([work(1, "a"), unnamed])).toMatchObject([{ until: at(2), attempts: 1 }]);
});

test("parts that are checked by themselves have episodes of their own", () => {
  const submissions = [work(1, "a", { part: "x" }), work(2, null, { part: "y" }), work(3, "a", { part: "x" })];
  expect(episodes(submissions)).toMatchObject([{ mistake: "a", from: at(1), until: null, attempts: 2 }]);
});
