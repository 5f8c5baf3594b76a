import { afterEach, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database, pool } from "#server/database.ts";
import { followState } from "#server/events.ts";
import { finishGrading } from "#server/grading-work.ts";
import { stillWaiting } from "#server/report-state.ts";
import { readSubmissionState } from "#server/submissions/read.ts";
import { aVersion } from "../support/exercises.ts";
import { aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";
import { aSubmission, dropJobs } from "../support/submissions.ts";

let versionId: string;
beforeAll(async () => {
  versionId = await aVersion("rnn-step");
});

const ends: AbortController[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) end.abort();
  await dropJobs();
  await database().submission.deleteMany();
});

/** Follows a submission as its page does, and counts how often it is read. */
async function follow(viewer: Viewer, gradingId: string) {
  const grading = await database().grading.findUniqueOrThrow({ where: { id: gradingId } });
  const counted = { reads: 0 };
  const read = () => {
    counted.reads++;
    return readSubmissionState(viewer, grading.submissionId);
  };
  const end = new AbortController();
  ends.push(end);
  const states = followState({ id: grading.submissionId, read, glance: stillWaiting }, end.signal);
  return { counted, next: async () => (await states.next()).value };
}

/** Takes the job as a worker does, without a word to anybody. */
const take = (gradingId: string) =>
  pool().query("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'other' where key = $1", [
    `grade:${gradingId}`,
  ]);

test("who waits is told a new place without their submission being read again", async () => {
  const ahead = [];
  for (let i = 0; i < 2; i++) ahead.push(await aSubmission(await aPerson(), { versionId, code: "" }));
  const learner = await aPerson();
  const { counted, next } = await follow(learner, await aSubmission(learner, { versionId, code: "" }));
  expect(await next()).toMatchObject({ phase: "waiting", place: 3 });
  await take(ahead[0]!);
  expect(await next()).toMatchObject({ phase: "waiting", place: 2 });
  // Until here the connection for notifications may have begun, after which everybody looks.
  const before = counted.reads;
  await take(ahead[1]!);
  expect(await next()).toMatchObject({ phase: "waiting", place: 1 });
  expect(counted.reads).toBe(before);
});

test("what a page is told of its place says nothing else, at first and later", async () => {
  const first = await aSubmission(await aPerson(), { versionId, code: "" });
  const learner = await aPerson();
  const { next } = await follow(learner, await aSubmission(learner, { versionId, code: "" }));
  expect(JSON.parse(JSON.stringify(await next()))).toEqual({ phase: "waiting", place: 2, estimateS: null });
  await take(first);
  expect(JSON.parse(JSON.stringify(await next()))).toEqual({ phase: "waiting", place: 1, estimateS: null });
});

test("a job that was taken is read again, also when nobody said so", async () => {
  const learner = await aPerson();
  const grading = await aSubmission(learner, { versionId, code: "" });
  const { counted, next } = await follow(learner, grading);
  expect(await next()).toMatchObject({ phase: "waiting" });
  await database().grading.update({ where: { id: grading }, data: { startedAt: new Date() } });
  await take(grading);
  expect(await next()).toEqual({ phase: "running" });
  expect(counted.reads).toBeGreaterThan(1);
});

test("a verdict is read at once when it is there", async () => {
  const learner = await aPerson();
  const grading = await aSubmission(learner, { versionId, code: "" });
  const { next } = await follow(learner, grading);
  expect(await next()).toMatchObject({ phase: "waiting" });
  await finishGrading(grading, aReport());
  expect(await next()).toMatchObject({ phase: "graded" });
});

test("another's submission is followed by nobody", async () => {
  const { next } = await follow(await aPerson(), await aSubmission(await aPerson(), { versionId, code: "" }));
  expect(await next()).toBeUndefined();
});

test("a page that is gone already is not followed", async () => {
  const learner = await aPerson();
  const { next, counted } = await follow(learner, await aSubmission(learner, { versionId, code: "" }));
  ends.at(-1)!.abort();
  expect(await next()).toBeUndefined();
  expect(counted.reads).toBe(0);
});
