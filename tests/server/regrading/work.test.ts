import { beforeAll, expect, test, vi } from "vitest";
import { database, pool } from "#server/database.ts";
import { readQueueDepth } from "#server/metrics/queue-depth.ts";
import { readOutlook } from "#server/queue-outlook.ts";
import { sweepQueue } from "#server/queue-repair.ts";
import { applyRegrade } from "#server/regrading/apply.ts";
import { cancelRegrade } from "#server/regrading/cancel.ts";
import {
  aClass,
  begin,
  type Class,
  choiceOf,
  ENDLESS,
  look,
  PATIENT,
  RIGHT,
  type Started,
} from "../../support/regrading.ts";
import { aReport } from "../../support/reports.ts";
import { countJobs, dropJobs, loadRnnStep } from "../../support/submissions.ts";
import { end, startWorker } from "../../support/worker-process.ts";

let versionId = "";

beforeAll(async () => {
  versionId = await loadRnnStep();
});

/** Submissions with a verdict, without a worker's help. */
async function graded(made: Class, codes: string[]): Promise<void> {
  const report = aReport({ status: "failed" }) as object;
  const gradings = { create: { seed: "seed", gradedAt: new Date(), report, status: "failed", score: 0 } };
  for (const code of codes)
    await database().submission.create({
      data: { userId: made.learners[0]!.id, versionId, slug: "rnn-step", code, gradings },
    });
}

const countGraded = ({ regradeId }: Started) =>
  database().regradeItem.count({ where: { regradeId, gradedAt: { not: null } } });
const many = (count: number, code = RIGHT) => Array.from({ length: count }, (_, i) => `${code}\n// ${i}`);

test("a regrade is worked on by a few jobs, which nobody's wait is counted by", async () => {
  const made = await aClass(1);
  await graded(made, many(30));
  await dropJobs();
  const address = await begin(made.instructor, choiceOf(made.course));
  expect(await countJobs()).toBe(8);
  expect((await readOutlook()).waiting).toBe(0);
  expect(await readQueueDepth()).toMatchObject({ waiting: 0, oldestAgeS: null, regrading: 30 });
  await startWorker();
  await vi.waitFor(
    async () => expect((await look(made.instructor, address)).counts).toMatchObject({ up: 30 }),
    PATIENT,
  );
  await vi.waitFor(async () => expect(await countJobs()).toBe(0), PATIENT);
});

test("a cancelled regrade grades nothing more, stays as what was graded, and can be applied as far", async () => {
  const made = await aClass(1);
  await graded(made, [RIGHT, ...many(12, ENDLESS)]);
  const address = await begin(made.instructor, choiceOf(made.course));
  await startWorker();
  await vi.waitFor(async () => expect(await countGraded(address)).toBeGreaterThan(1), PATIENT);
  const early = { ...address, which: "all" as const, chosen: [], reason: "Too early" };
  expect(await applyRegrade(made.instructor, early)).toMatchObject({
    ...{ ok: false, message: expect.stringContaining("still being graded") },
  });
  expect(await cancelRegrade(made.instructor, address)).toEqual({ ok: true, value: null });
  const known = await countGraded(address);
  await sweepQueue();
  await vi.waitFor(async () => expect(await countJobs()).toBe(0), PATIENT);
  const preview = await look(made.instructor, address);
  expect(preview).toMatchObject({ state: "cancelled", counts: { all: 13, waiting: 13 - known } });
  expect(known).toBeLessThan(13);
  expect(await applyRegrade(made.instructor, early)).toMatchObject({ ok: true, value: { applied: known } });
});

test("what a killed worker was regrading is graded by the next one, once each", async () => {
  const made = await aClass(1);
  await graded(made, [...many(2, ENDLESS), ...many(4)]);
  const address = await begin(made.instructor, choiceOf(made.course));
  const first = await startWorker();
  const begun = { regradeId: address.regradeId, startedAt: { not: null } };
  await vi.waitFor(
    async () => expect(await database().regradeItem.count({ where: begun })).toBeGreaterThan(0),
    PATIENT,
  );
  await end(first, "SIGKILL");
  await startWorker();
  await vi.waitFor(async () => expect((await look(made.instructor, address)).state).toBe("previewed"), PATIENT);
  const items = await database().regradeItem.groupBy({
    by: ["status"],
    where: { regradeId: address.regradeId },
    _count: true,
  });
  expect(items.map(({ status, _count }) => [status, _count]).sort()).toEqual([
    ["passed", 4],
    ["timed-out", 2],
  ]);
});

test("jobs of a regrade that got lost are queued again, those of a cancelled one are not", async () => {
  const made = await aClass(1);
  await graded(made, many(3));
  const address = await begin(made.instructor, choiceOf(made.course));
  await dropJobs();
  await sweepQueue();
  expect(await countJobs()).toBe(8);
  await cancelRegrade(made.instructor, address);
  expect(await countJobs()).toBe(0);
  await sweepQueue();
  expect(await countJobs()).toBe(0);
});

test("what ends every worker that takes it ends as our error, and the regrade goes on", async () => {
  const made = await aClass(1);
  await graded(made, many(3));
  const address = await begin(made.instructor, choiceOf(made.course));
  await pool().query("update graphile_worker._private_jobs set attempts = 12");
  await startWorker();
  await vi.waitFor(async () => expect((await look(made.instructor, address)).state).toBe("previewed"), PATIENT);
  const { counts } = await look(made.instructor, address);
  expect(counts.failed).toBeGreaterThan(0);
  expect(counts.failed + counts.up).toBe(3);
  expect(await applyRegrade(made.instructor, { ...address, which: "all", chosen: [], reason: "Ours" })).toMatchObject(
    counts.up > 0 ? { value: { applied: counts.up } } : { ok: false },
  );
});
