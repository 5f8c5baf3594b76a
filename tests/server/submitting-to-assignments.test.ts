import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database, pool } from "#server/database.ts";
import { finishGrading } from "#server/grading-work.ts";
import { submit } from "#server/submissions/write.ts";
import { anAssignment } from "../support/an-assignment.ts";
import { hoursFromNow } from "../support/hours.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";
import { loadRnnStep } from "../support/submissions.ts";

let versionId: string;
beforeAll(async () => {
  versionId = await loadRnnStep();
});

const handIn = (viewer: Viewer) => submit(viewer, { slug: "rnn-step", versionId, code: "" });

async function grade(submissionId: string, report: Parameters<typeof aReport>[0]): Promise<void> {
  const { id } = await database().grading.findFirstOrThrow({ where: { submissionId } });
  await finishGrading(id, aReport(report));
}

async function priorityOf(submissionId: string): Promise<number> {
  const { id } = await database().grading.findFirstOrThrow({ where: { submissionId } });
  const { rows } = await pool().query("select priority from graphile_worker._private_jobs where key = $1", [
    `grade:${id}`,
  ]);
  return rows[0].priority;
}

const ONCE = { attempts: { attempts: 1, counts: "best", penaltyPercent: 0 } };

test("an assignment that is open takes no more than its attempts, and says so by its name; afterwards it is practice", async () => {
  const learner = await aPerson();
  const course = await aCourse({ learner: [learner] });
  const id = await anAssignment(course.id, { ...ONCE, title: "The exam" });
  const first = await handIn(learner);
  if (!first.ok) throw new Error(first.message);
  expect(await handIn(learner)).toMatchObject({ ok: false, message: expect.stringContaining("“The exam”") });
  await grade(first.value.id, { status: "internal-error" });
  expect(await handIn(learner)).toMatchObject({ ok: true });
  expect(await handIn(learner)).toMatchObject({ ok: false });
  await database().assignment.update({ where: { id }, data: { closesAt: hoursFromNow(-1), dueAt: hoursFromNow(-2) } });
  expect(await handIn(learner)).toMatchObject({ ok: true });
});

test("of submissions that arrive at once, no more are taken than the assignment has attempts", async () => {
  const learner = await aPerson();
  await anAssignment((await aCourse({ learner: [learner] })).id, ONCE);
  const results = await Promise.all(Array.from({ length: 3 }, () => handIn(learner)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("what was practice counts once an extension covers it", async () => {
  const learner = await aPerson();
  const course = await aCourse({ learner: [learner] });
  const dates = { dueAt: hoursFromNow(-2), closesAt: hoursFromNow(-1) };
  const assignmentId = await anAssignment(course.id, { ...ONCE, ...dates });
  const extension = { kind: "extension", userId: learner.id, dueAt: hoursFromNow(3), reason: "ill" };
  expect(await handIn(learner)).toMatchObject({ ok: true });
  // What came after the close is within the dates now, and is the one attempt.
  await database().allowance.create({ data: { assignmentId, ...extension } });
  expect(await handIn(learner)).toMatchObject({ ok: false });
});

test("what an assignment that closes within half an hour depends on goes first", async () => {
  const [hurried, calm] = [await aPerson(), await aPerson()];
  const [soon, later] = [await aCourse({ learner: [hurried] }), await aCourse({ learner: [calm] })];
  await anAssignment(soon.id, { dueAt: hoursFromNow(0.1), closesAt: hoursFromNow(0.4) });
  await anAssignment(later.id);
  const [first, second] = [await handIn(calm), await handIn(hurried)];
  if (!first.ok || !second.ok) throw new Error("not taken");
  expect(await priorityOf(second.value.id)).toBeLessThan(await priorityOf(first.value.id));
});
