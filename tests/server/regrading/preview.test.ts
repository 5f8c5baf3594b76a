import { beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#server/database.ts";
import { writeExposition } from "#server/metrics/exposition.ts";
import {
  aClass,
  choiceOf,
  handIn,
  look,
  previewed,
  publishWithoutBias,
  RIGHT,
  verdictsOf,
  WITHOUT_BIAS,
  WRONG,
} from "../../support/regrading.ts";
import { loadRnnStep } from "../../support/submissions.ts";
import { startWorker } from "../../support/worker-process.ts";

let [versionId, withoutBias] = ["", ""];

beforeAll(async () => {
  versionId = await loadRnnStep();
  withoutBias = await publishWithoutBias();
});
beforeEach(async () => void (await startWorker()));

test("a regrade by another version shows who would go up, down and stay, and changes nothing", async () => {
  const { course, instructor, learners } = await aClass(3);
  const codes = [RIGHT, WITHOUT_BIAS, WRONG];
  const ids = await handIn(learners.map((learner, i) => ({ learner, versionId, code: codes[i]! })));
  const gradings = await database().grading.count();
  const address = await previewed(instructor, choiceOf(course, { versionId: withoutBias }));

  const preview = await look(instructor, address);
  expect(preview.counts).toMatchObject({ all: 3, up: 1, down: 1, same: 1, alarm: 0, unfit: 0, waiting: 0 });
  const rowOf = (id: string | undefined) => preview.rows.find(({ submissionId }) => submissionId === id);
  expect(rowOf(ids[0])).toMatchObject({
    learner: "Learner 1",
    before: { verdict: "passed" },
    after: { verdict: "failed" },
  });
  expect(rowOf(ids[1])).toMatchObject({
    before: { verdict: "failed", mistake: "bias-left-out" },
    after: { verdict: "passed", score: 1, mistake: null },
  });
  expect(rowOf(ids[2])).toMatchObject({ before: { score: 0 }, after: { score: 0 } });
  expect(await database().grading.count()).toBe(gradings);
  expect(await verdictsOf(learners[0]!)).toEqual(["passed"]);

  const up = await look(instructor, address, { shown: "up", open: rowOf(ids[1])!.id });
  expect(up.rows.map(({ submissionId }) => submissionId)).toEqual([ids[1]]);
  expect(up.open!.outcome.cases.length).toBeGreaterThan(3);
  expect(up.open!.outcome.cases[0]).toMatchObject({ before: { status: "failed" }, after: { status: "passed" } });
});

test("by its own version a submission has the report it had, byte for byte but for times", async () => {
  const { course, instructor, learners } = await aClass(2);
  const ids = await handIn([
    { learner: learners[0]!, versionId, code: RIGHT },
    { learner: learners[1]!, versionId, code: WITHOUT_BIAS },
  ]);
  const { regradeId, courseId } = await previewed(instructor, choiceOf(course));
  expect((await look(instructor, { regradeId, courseId })).counts).toMatchObject({ same: 2, alarm: 0, told: 0 });
  const items = await database().regradeItem.findMany({ where: { regradeId }, include: { before: true } });
  expect(items.map(({ submissionId }) => submissionId).sort()).toEqual(ids.sort());
  for (const { report, before } of items) {
    const [again, first] = [report, before.report].map((one) => ({ ...(one as object), timings: {} }));
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(again).toMatchObject({ receipt: expect.stringMatching(/^[\w-]{40,}$/) });
  }
});

test("a stored report that was tampered with is an alarm, which stands first", async () => {
  const { course, instructor, learners } = await aClass(2);
  const [id] = await handIn(learners.map((learner) => ({ learner, versionId, code: RIGHT })));
  await database().$executeRaw`
    update "Grading" set report = jsonb_set(report, '{cases,0,status}', '"failed"') where "submissionId" = ${id}::uuid`;
  const preview = await look(instructor, await previewed(instructor, choiceOf(course)));
  expect(preview.counts).toMatchObject({ all: 2, alarm: 1 });
  expect(preview.rows[0]).toMatchObject({ submissionId: id, isAlarm: true });
  expect(await writeExposition()).toMatch(/^gradcheck_regrade_alarms_total 1$/m);
});
