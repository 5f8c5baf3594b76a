import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { MAX_QUEUE_LENGTH, TELL_WAIT_ABOVE } from "#domain/back-pressure.ts";
import { database, pool } from "#server/database.ts";
import { finishGrading, startGrading } from "#server/grading-work.ts";
import { beginNextRound } from "#server/queue.ts";
import { readOutlook } from "#server/queue-outlook.ts";
import { run } from "#server/runs/write.ts";
import { submit } from "#server/submissions/write.ts";
import { aVersion } from "../support/exercises.ts";
import { aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";
import { aSubmission, dropJobs } from "../support/submissions.ts";

let versionId: string;
beforeAll(async () => {
  versionId = await aVersion("rnn-step");
});

afterEach(async () => {
  await dropJobs();
  await database().submission.deleteMany();
});

const code = "";
const input = () => ({ slug: "rnn-step", versionId, code });

/** Jobs of as many other learners. */
async function crowd(size: number): Promise<void> {
  await pool().query("select graphile_worker.add_job('grade')");
  await pool().query(
    `insert into graphile_worker._private_jobs (task_id, key, priority)
     select t.id, 'grade:' || gen_random_uuid(), 1000
     from graphile_worker._private_tasks t, generate_series(1, $1) where t.identifier = 'grade'`,
    [size],
  );
}

/** The picture of the queue is up to a second old. */
const showsWaiting = (waiting: number) =>
  vi.waitFor(async () => expect((await readOutlook()).waiting).toBe(waiting), { timeout: 5000, interval: 100 });

test("everybody's first job is placed before anybody's second", async () => {
  const [eager, modest] = [await aPerson(), await aPerson()];
  const first = await aSubmission(eager, { versionId, code });
  const second = await aSubmission(eager, { versionId, code, ownWaiting: 1 });
  const other = await aSubmission(modest, { versionId, code });
  await showsWaiting(3);
  const { waitOf } = await readOutlook();
  expect([first, other, second].map((id) => waitOf(`grade:${id}`).place)).toEqual([1, 2, 3]);
});

test("a learner's second job becomes a first one when the first is done, and goes before firsts that come later", async () => {
  const [eager, early, late] = [await aPerson(), await aPerson(), await aPerson()];
  const first = await aSubmission(eager, { versionId, code });
  const second = await aSubmission(eager, { versionId, code, ownWaiting: 1 });
  const third = await aSubmission(eager, { versionId, code, ownWaiting: 2 });
  const earlier = await aSubmission(early, { versionId, code });
  await finishGrading(first, aReport());
  await pool().query("delete from graphile_worker._private_jobs where key = $1", [`grade:${first}`]);
  await beginNextRound(eager.id);
  const later = await aSubmission(late, { versionId, code });
  await showsWaiting(4);
  const { waitOf } = await readOutlook();
  expect([earlier, second, later, third].map((id) => waitOf(`grade:${id}`).place)).toEqual([1, 2, 3, 4]);
});

test("the estimate is the place divided by what was graded lately, and null before anything was", async () => {
  const { rows } = await pool().query(`select count(*)::int as n from "Grading" where "gradedAt" is not null`);
  expect(rows[0].n).toBe(0);
  await crowd(9);
  await showsWaiting(9);
  expect((await readOutlook()).waitOf("grade:unknown")).toEqual({ place: 10, estimateS: null });

  for (let i = 0; i < 4; i++) {
    const id = await aSubmission(await aPerson(), { versionId, code });
    await startGrading(id);
    await finishGrading(id, aReport());
  }
  // Four in two seconds, side by side.
  await pool().query(`update "Grading" set "startedAt" = m.at - interval '2 seconds', "gradedAt" = m.at
    from (select max("gradedAt") as at from "Grading") m`);
  await dropJobs();
  await crowd(9);
  await vi.waitFor(async () => expect((await readOutlook()).waitOf("grade:unknown").estimateS).toBe(5), {
    timeout: 5000,
    interval: 100,
  });
});

test("with few waiting an accepted submission says nothing about the queue, with many its place and time", async () => {
  const viewer = await aPerson();
  expect(await submit(viewer, input())).toEqual({
    ok: true,
    value: { id: expect.any(String), submittedAt: expect.any(String) },
  });
  await dropJobs();
  await crowd(TELL_WAIT_ABOVE + 1);
  await showsWaiting(TELL_WAIT_ABOVE + 1);
  // The viewer's second, which comes after everybody's first.
  expect(await submit(viewer, input())).toMatchObject({ ok: true, value: { wait: { place: TELL_WAIT_ABOVE + 2 } } });
});

test("a queue that is full refuses with a sentence, and takes nothing", async () => {
  const viewer = await aPerson();
  await crowd(MAX_QUEUE_LENGTH);
  await showsWaiting(MAX_QUEUE_LENGTH);
  const sentence = expect.stringMatching(/20,000 programs are waiting.*draft/);
  expect(await submit(viewer, input())).toEqual({ ok: false, message: sentence });
  expect(await run(viewer, input(), "192.0.2.1")).toEqual({ ok: false, message: sentence });
  expect(await database().submission.count()).toBe(0);
});
