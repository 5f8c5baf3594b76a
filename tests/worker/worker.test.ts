import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { progressOf } from "#domain/progress.ts";
import { database, pool } from "#server/database.ts";
import { readRunState } from "#server/runs/read.ts";
import { run } from "#server/runs/write.ts";
import { readProgressFacts, readSubmissions } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { aVersion } from "../support/exercises.ts";
import { aTask } from "../support/history.ts";
import { aPerson } from "../support/people.ts";
import { countJobs, ENDLESS as endless, loadRnnStep, RIGHT as right } from "../support/submissions.ts";
import { end, startWorker } from "../support/worker-process.ts";

let versionId: string;

beforeAll(async () => {
  versionId = await loadRnnStep();
});

async function submitted(viewer: Viewer, code: string): Promise<string> {
  const result = await submit(viewer, { slug: "rnn-step", versionId, code });
  if (!result.ok) throw new Error(result.message);
  return result.value.id;
}

const verdictOf = async (viewer: Viewer) => (await readSubmissions(viewer, "rnn-step")).map(({ verdict }) => verdict);

test("a submission is graded and a run beside it", async () => {
  await startWorker();
  const viewer = await aPerson();
  await submitted(viewer, right);
  const started = await run(viewer, { slug: "rnn-step", versionId, code: right }, "192.0.2.1");
  await vi.waitFor(async () => expect(await verdictOf(viewer)).toEqual(["passed"]), { timeout: 30_000 });
  await vi.waitFor(
    async () =>
      expect(await readRunState(viewer, started.ok ? started.value.id : "")).toMatchObject({
        phase: "graded",
        report: { status: "passed" },
      }),
    { timeout: 30_000 },
  );
});

test("an endless loop ends with its verdict, and the submission after it is graded", async () => {
  await startWorker();
  const viewer = await aPerson();
  await submitted(viewer, endless);
  await submitted(viewer, right);
  await vi.waitFor(async () => expect(await verdictOf(viewer)).toEqual(["passed", "timed-out"]), { timeout: 30_000 });
});

test("what is derived from a verdict is written by the next worker when the first ended before it could", async () => {
  const viewer = await aPerson();
  const submissionId = await submitted(viewer, right);
  const verdict = { gradedAt: new Date(), status: "passed", score: 1 };
  await database().grading.updateMany({ where: { submissionId }, data: verdict });
  const standing = () => database().standing.findFirst({ where: { userId: viewer.id }, select: { state: true } });
  expect(await standing()).toEqual({ state: "trying" });
  await startWorker();
  await vi.waitFor(async () => expect(await standing()).toEqual({ state: "solved" }), { timeout: 30_000 });
});

test("what a killed worker leaves behind is graded by the next one, once", async () => {
  const first = await startWorker();
  const viewer = await aPerson();
  const ids = [await submitted(viewer, endless), await submitted(viewer, endless), await submitted(viewer, right)];
  await vi.waitFor(
    async () =>
      expect(
        await database().grading.count({ where: { submissionId: { in: ids }, startedAt: { not: null } } }),
      ).toBeGreaterThan(0),
    { timeout: 30_000, interval: 20 },
  );
  await end(first, "SIGKILL");
  await startWorker();
  await vi.waitFor(async () => expect(await verdictOf(viewer)).toEqual(["passed", "timed-out", "timed-out"]), {
    timeout: 60_000,
  });
  expect(await database().grading.count({ where: { submissionId: { in: ids } } })).toBe(3);
});

test("a worker that is told to stop finishes what it has begun", async () => {
  const worker = await startWorker();
  const viewer = await aPerson();
  const id = await submitted(viewer, endless);
  await vi.waitFor(
    async () =>
      expect(await database().grading.count({ where: { submissionId: id, startedAt: { not: null } } })).toBe(1),
    { timeout: 30_000, interval: 20 },
  );
  await end(worker, "SIGTERM");
  expect(await verdictOf(viewer)).toEqual(["timed-out"]);
  const { rows } = await pool().query(
    "select count(*)::int as n from graphile_worker._private_jobs where locked_by is not null",
  );
  expect(rows[0].n).toBe(0);
});

test("a submission that we fail to grade is tried again, ends as our error, and costs no attempt", async () => {
  const { files } = await database().exerciseVersion.findUniqueOrThrow({ where: { id: versionId } });
  const broken = { ...(files as Record<string, string>), "reference.ts": "export function rnnStep() { throw 1; }" };
  const brokenId = await aVersion("rnn-step", broken);
  await startWorker();
  const viewer = await aPerson();
  await submit(viewer, { slug: "rnn-step", versionId: brokenId, code: right });
  await vi.waitFor(async () => expect(await verdictOf(viewer)).toEqual(["internal-error"]), { timeout: 55_000 });
  await vi.waitFor(async () => expect(await countJobs()).toBe(0), { timeout: 10_000 });
  const history = { submissions: await readProgressFacts(viewer), hints: [] };
  expect(progressOf(history, aTask())).toMatchObject({ attempts: 0, score: null });
});
