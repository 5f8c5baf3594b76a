import type { ChildProcess } from "node:child_process";
import { beforeAll, expect, test, vi } from "vitest";
import { database, pool } from "#server/database.ts";
import { finishGrading } from "#server/grading-work.ts";
import { aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";
import { aSubmission, countJobs, dropJobs, ENDLESS, loadRnnStep, RIGHT, statusOf } from "../support/submissions.ts";
import { end, startWorker } from "../support/worker-process.ts";

const PATIENT = { timeout: 50_000, interval: 50 };
let versionId: string;

beforeAll(async () => {
  versionId = await loadRnnStep();
});

const graded = (ids: readonly string[], verdicts: (string | null)[]) =>
  vi.waitFor(async () => expect(await statusOf(ids)).toEqual(verdicts), PATIENT);

/** How many workers have a job in their hands. */
async function countBusyWorkers(): Promise<number> {
  const { rows } = await pool().query("select count(distinct locked_by)::int as n from graphile_worker._private_jobs");
  return rows[0].n;
}

test("the jobs of a killed worker are freed by its peer, which was there all along", async () => {
  const one: ChildProcess[] = await Promise.all([startWorker({ RUNNERS: "1" }), startWorker({ RUNNERS: "1" })]);
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) ids.push(await aSubmission(await aPerson(), { versionId, code: ENDLESS }));
  await vi.waitFor(async () => expect(await countBusyWorkers()).toBe(2), PATIENT);
  await end(one[0]!, "SIGKILL");
  await graded(ids, ["timed-out", "timed-out", "timed-out"]);
  await vi.waitFor(async () => expect(await countJobs()).toBe(0), PATIENT);
});

test("a worker that lives keeps its job, however long a newcomer looks for jobs to free", async () => {
  await startWorker({ RUNNERS: "1" });
  const [id] = [await aSubmission(await aPerson(), { versionId, code: ENDLESS })];
  await vi.waitFor(async () => expect(await countBusyWorkers()).toBe(1), PATIENT);
  const takes = () => pool().query("select attempts, locked_by from graphile_worker._private_jobs");
  const { rows: before } = await takes();
  await startWorker({ RUNNERS: "1" });
  const { rows: after } = await takes();
  // When it was graded meanwhile there is nothing to compare.
  expect([before, []]).toContainEqual(after);
  await graded([id], ["timed-out"]);
});

test("a submission whose job got lost is queued again and graded", async () => {
  const id = await aSubmission(await aPerson(), { versionId, code: RIGHT });
  await dropJobs();
  await startWorker();
  await graded([id], ["passed"]);
});

test("a job that is delivered twice, or after the report, changes nothing", async () => {
  const early = await aSubmission(await aPerson(), { versionId, code: RIGHT });
  const late = await aSubmission(await aPerson(), { versionId, code: RIGHT });
  await finishGrading(late, aReport({ status: "failed" }));
  const before = await database().grading.findUniqueOrThrow({ where: { id: late } });
  for (const id of [early, early, late, late])
    await pool().query("select graphile_worker.add_job('grade', json_build_object('id', $1::text))", [id]);
  await startWorker();
  await graded([early, late], ["passed", "failed"]);
  await vi.waitFor(async () => expect(await countJobs()).toBe(0), PATIENT);
  expect(await database().grading.findUniqueOrThrow({ where: { id: late } })).toEqual(before);
});

test("a job that was taken a dozen times and never answered ends as our error", async () => {
  const id = await aSubmission(await aPerson(), { versionId, code: RIGHT });
  await pool().query("update graphile_worker._private_jobs set attempts = 12");
  await startWorker();
  await graded([id], ["internal-error"]);
});
