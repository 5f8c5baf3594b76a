import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { finishGrading } from "#server/grading-work.ts";
import { run } from "#server/runs/write.ts";
import { aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";
import { aSubmission, dropJobs, ENDLESS, loadRnnStep, RIGHT, statusOf } from "../support/submissions.ts";
import { startWorker } from "../support/worker-process.ts";

const PATIENT = { timeout: 50_000, interval: 50 };
let versionId: string;

beforeAll(async () => {
  versionId = await loadRnnStep();
});

/** What a test leaves ungraded is none of the next one's business. */
afterEach(async () => {
  await dropJobs();
  await database().submission.deleteMany();
  await database().run.deleteMany();
});

async function aSuspect(): Promise<Viewer> {
  const viewer = await aPerson();
  await finishGrading(await aSubmission(viewer, { versionId, code: ENDLESS }), aReport({ status: "timed-out" }));
  await dropJobs();
  return viewer;
}

const allGraded = (ids: readonly string[]) =>
  vi.waitFor(async () => expect(await statusOf(ids)).not.toContain(null), PATIENT);

/** Ids of these gradings in the order in which they were graded; those that wait are left out. */
async function inOrderOfVerdicts(ids: readonly string[]): Promise<string[]> {
  const where = { id: { in: [...ids] }, gradedAt: { not: null } };
  return (await database().grading.findMany({ where, orderBy: { gradedAt: "asc" } })).map(({ id }) => id);
}

test("a learner with 100 endless loops in the queue lets another's verdict come before their third", async () => {
  const [hog, other] = [await aPerson(), await aPerson()];
  const loops: string[] = [];
  for (let i = 0; i < 100; i++) loops.push(await aSubmission(hog, { versionId, code: ENDLESS, ownWaiting: i }));
  const others = await aSubmission(other, { versionId, code: RIGHT });
  await startWorker({ RUNNERS: "2" });
  await allGraded([others]);
  const order = await inOrderOfVerdicts([...loops, others]);
  expect(order.indexOf(others)).toBeLessThan(2);
});

test("one learner's jobs are worked on one after the other, whatever slots are free", async () => {
  const viewer = await aPerson();
  const ids = [];
  for (let i = 0; i < 3; i++) ids.push(await aSubmission(viewer, { versionId, code: ENDLESS, ownWaiting: i }));
  await startWorker({ RUNNERS: "3" });
  await allGraded(ids);
  await expectOneAfterTheOther(ids);
});

test("suspects share the slots that are not kept for the others", async () => {
  const suspects = [await aSuspect(), await aSuspect()];
  const ids = await Promise.all(suspects.map((viewer) => aSubmission(viewer, { versionId, code: ENDLESS })));
  await startWorker({ RUNNERS: "2" });
  await allGraded(ids);
  await expectOneAfterTheOther(ids);
});

test("a single slot takes suspects as well", async () => {
  const id = await aSubmission(await aSuspect(), { versionId, code: RIGHT });
  await startWorker({ RUNNERS: "1" });
  await allGraded([id]);
  expect(await statusOf([id])).toEqual(["passed"]);
});

test("visitors never hold the slot that is kept", async () => {
  const addresses = ["192.0.2.1", "192.0.2.2"];
  const input = { slug: "rnn-step", versionId, code: ENDLESS };
  for (const address of addresses) expect(await run(null, input, address)).toMatchObject({ ok: true });
  await startWorker({ RUNNERS: "2" });
  await vi.waitFor(async () => expect(await database().run.count({ where: { gradedAt: null } })).toBe(0), PATIENT);
  const runs = await database().run.findMany({ orderBy: { startedAt: "asc" } });
  expect(runs[0]!.gradedAt!.getTime()).toBeLessThanOrEqual(runs[1]!.startedAt!.getTime());
});

test("what is urgent goes before what came earlier", async () => {
  const early = [];
  for (let i = 0; i < 3; i++) early.push(await aSubmission(await aPerson(), { versionId, code: RIGHT }));
  const urgent = await aSubmission(await aPerson(), { versionId, code: RIGHT, urgency: "urgent" });
  await startWorker({ RUNNERS: "1" });
  await allGraded([...early, urgent]);
  expect((await inOrderOfVerdicts([...early, urgent]))[0]).toBe(urgent);
});

/** By the database's clock, the only one. */
async function expectOneAfterTheOther(ids: readonly string[]): Promise<void> {
  const rows = await database().grading.findMany({ where: { id: { in: [...ids] } }, orderBy: { startedAt: "asc" } });
  expect(rows).toHaveLength(ids.length);
  for (const [i, row] of rows.slice(1).entries())
    expect(row.startedAt!.getTime()).toBeGreaterThanOrEqual(rows[i]!.gradedAt!.getTime());
}
