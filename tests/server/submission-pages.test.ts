import { expect, test } from "vitest";
import { database } from "#server/database.ts";
import { readSubmissionPage, SUBMISSIONS_ON_A_PAGE } from "#server/submissions/read.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { loadRnnStep } from "../support/submissions.ts";

test("however often a learner handed in, every submission is on one page, the newest first", async () => {
  const [learner, instructor] = [await aPerson(), await aPerson({ role: "instructor" })];
  await aCourse({ learner: [learner], instructor: [instructor] });
  const versionId = await loadRnnStep();
  const count = 2 * SUBMISSIONS_ON_A_PAGE + 3;
  for (let i = 0; i < count; i++) {
    const submittedAt = new Date(Date.UTC(2026, 0, 1, 0, i));
    const own = { userId: learner.id, versionId, slug: "rnn-step", code: String(i), submittedAt };
    await database().submission.create({ data: { ...own, gradings: { create: { seed: "seed" } } } });
  }
  const read = (page: number) => readSubmissionPage(instructor, { slug: "rnn-step", learnerId: learner.id, page });
  const pages = [await read(1), await read(2), await read(3)];
  expect(pages.map(({ lines, total, pages: of }) => [lines.length, total, of])).toEqual([
    [SUBMISSIONS_ON_A_PAGE, count, 3],
    [SUBMISSIONS_ON_A_PAGE, count, 3],
    [3, count, 3],
  ]);
  const moments = pages.flatMap(({ lines }) => lines.map(({ submittedAt }) => +submittedAt));
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  expect(new Set(moments).size).toBe(count);
  expect((await read(9)).lines).toEqual([]);
});
