import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import type { CourseRole } from "#domain/rights.ts";
import { database } from "#server/database.ts";
import { applyRegrade } from "#server/regrading/apply.ts";
import { readRegradeForm } from "#server/regrading/form.ts";
import { RegradeQuery } from "#server/regrading/schema.ts";
import { startRegrade } from "#server/regrading/start.ts";
import { undoRegrade } from "#server/regrading/undo.ts";
import { anAssignment } from "../../support/an-assignment.ts";
import { aCourse, aPerson } from "../../support/people.ts";
import {
  aClass,
  choiceOf,
  handIn,
  look,
  previewed,
  publishWithoutBias,
  RIGHT,
  verdictsOf,
} from "../../support/regrading.ts";
import { loadRnnStep } from "../../support/submissions.ts";
import { withOneWorker } from "../../support/worker-process.ts";

let [versionId, withoutBias] = ["", ""];
withOneWorker();

beforeAll(async () => {
  versionId = await loadRnnStep();
  withoutBias = await publishWithoutBias();
});

const REASON = "The bias has to be left out";
const all = { which: "all" as const, chosen: [], reason: REASON };

/** A class of two, each with a submission that would go down. The second learner also learns in another course. */
async function aClassWithOther(people: Partial<Record<CourseRole, Viewer[]>> = {}) {
  const made = await aClass(2);
  const [here, there] = made.learners as [Viewer, Viewer];
  const { id: other } = await aCourse({ ...people, learner: [there] });
  const ids = await handIn([here, there].map((learner) => ({ learner, versionId, code: RIGHT })));
  return { ...made, here, there, other, ids, choice: choiceOf(made.course, { versionId: withoutBias }) };
}

const enrol = (courseId: string, { id: userId }: Viewer, role: CourseRole) =>
  database().enrollment.create({ data: { courseId, userId, role } });
const foundBy = async (viewer: Viewer, course: string) =>
  (await readRegradeForm(viewer, course, RegradeQuery.parse({ slug: "rnn-step" })))!.found;
const entries = (courseId: string) => database().auditEntry.findMany({ where: { courseId }, orderBy: { at: "asc" } });

test("work that also counts in a course of others is left out, and the form and the preview say so", async () => {
  const made = await aClassWithOther({ instructor: [await aPerson()] });
  const { instructor, course, other, choice } = made;
  expect(await foundBy(instructor, course)).toMatchObject({ count: 2, elsewhere: 0 });
  const assignment = await anAssignment(other, { publishedAt: null });
  expect(await foundBy(instructor, course)).toMatchObject({ count: 2, elsewhere: 0 });
  await database().assignment.update({ where: { id: assignment }, data: { publishedAt: new Date() } });
  expect(await foundBy(instructor, course)).toMatchObject({ count: 1, learners: 1, elsewhere: 1 });
  expect(await foundBy(await aPerson({ role: "admin" }), course)).toMatchObject({ count: 2, elsewhere: 0 });
  const address = await previewed(instructor, choice);
  const preview = await look(instructor, address);
  expect(preview.rows.map(({ learner }) => learner)).toEqual([made.here.name]);
  expect(preview.words.at(-1)).toBe(
    "1 submission also counts in a course that is not yours or is archived, and is left out.",
  );
  await applyRegrade(instructor, { ...address, ...all });
  expect([await verdictsOf(made.here), await verdictsOf(made.there)]).toEqual([["failed"], ["passed"]]);
  expect(await startRegrade(instructor, { ...choice, learners: made.there.email })).toMatchObject({
    ...{ ok: false, message: expect.stringMatching(/^No submission fits this choice\. 1 submission also counts/) },
  });
});

test("an assistant of the other course may not, nor its instructor once it is archived or they are removed", async () => {
  const { instructor, course, other } = await aClassWithOther();
  await anAssignment(other);
  const enrolled = { courseId_userId: { courseId: other, userId: instructor.id } };
  const change = (data: { role?: CourseRole; removedAt?: Date | null }) =>
    database().enrollment.update({ where: enrolled, data });
  await enrol(other, instructor, "assistant");
  expect(await foundBy(instructor, course)).toMatchObject({ count: 1, elsewhere: 1 });
  await change({ role: "instructor" });
  expect(await foundBy(instructor, course)).toMatchObject({ count: 2, elsewhere: 0 });
  await change({ removedAt: new Date() });
  expect(await foundBy(instructor, course)).toMatchObject({ count: 1, elsewhere: 1 });
  await change({ removedAt: null });
  await database().course.update({ where: { id: other }, data: { archivedAt: new Date() } });
  expect(await foundBy(instructor, course)).toMatchObject({ count: 1, elsewhere: 1 });
});

test("what came to count in a course of others since is neither applied nor undone", async () => {
  const { instructor, there, other, choice } = await aClassWithOther();
  const [first, second] = [await previewed(instructor, choice), await previewed(instructor, choice)];
  expect(await applyRegrade(instructor, { ...first, ...all })).toMatchObject({ value: { applied: 2 } });
  await anAssignment(other);
  expect(await undoRegrade(instructor, first)).toMatchObject({
    ...{ ok: false, message: expect.stringMatching(/^1 of its submissions by now also counts in a course/) },
  });
  expect(await verdictsOf(there)).toEqual(["failed"]);
  expect(await undoRegrade(await aPerson({ role: "admin" }), first)).toMatchObject({ ok: true, value: { undone: 2 } });
  expect(await applyRegrade(instructor, { ...second, ...all })).toMatchObject({ value: { applied: 1, leftOut: 1 } });
  expect(await verdictsOf(there)).toEqual(["passed"]);
});

test("where the viewer may regrade in the other course too, its log has what changed there", async () => {
  const { instructor, course, other, choice } = await aClassWithOther();
  await anAssignment(other);
  await enrol(other, instructor, "instructor");
  const address = await previewed(instructor, choice);
  await applyRegrade(instructor, { ...address, ...all });
  await undoRegrade(instructor, address);
  const by = { actorId: instructor.id, reason: REASON };
  expect(await entries(other)).toMatchObject([
    { ...by, action: "regrade-applied", after: { what: "all", regradedIn: "A course", submissions: 1, down: 1 } },
    { ...by, action: "regrade-undone", after: { regradedIn: "A course", submissions: 1, up: 1 } },
  ]);
  expect(await entries(course)).toMatchObject([
    { action: "regrade-applied", after: { submissions: 2, down: 2, leftOut: 0 } },
    { action: "regrade-undone", after: { submissions: 2, up: 2 } },
  ]);
});

test("an exercise that only an unpublished assignment has is not regraded", async () => {
  const { instructor, course, assignment, choice } = await aClassWithOther();
  await database().assignment.update({ where: { id: assignment }, data: { publishedAt: null } });
  expect((await readRegradeForm(instructor, course, RegradeQuery.parse({})))!.exercises).toEqual([]);
  expect(await startRegrade(instructor, choice)).toMatchObject({
    ...{ ok: false, message: expect.stringContaining("has no such exercise") },
  });
});
