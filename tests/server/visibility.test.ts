import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import type { Diagnosis } from "#grader/report.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { readPath } from "#server/exercises/read.ts";
import { readSolution } from "#server/exercises/solution.ts";
import { finishGrading } from "#server/grading-work.ts";
import { readHistory, readScore } from "#server/scores/read.ts";
import { readProgressFacts, readSubmission, readSubmissionState, readSubmissions } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { anAssignment } from "../support/an-assignment.ts";
import { aDrawnVariant } from "../support/drawn.ts";
import { hoursFromNow } from "../support/hours.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { aReport, hiddenCase, publicCase } from "../support/reports.ts";

const versions = new Map<string, string>();
const [CODE, BY_HAND] = ["rnn-step", "perplexity-by-hand"];

beforeAll(async () => {
  await loadExercises();
  for (const { slug, currentVersionId } of await database().exercise.findMany()) versions.set(slug, currentVersionId!);
});

/** What a report and its derivations would tell of hidden cases. */
const DIAGNOSIS: Diagnosis = { id: "only-hidden", message: "A MISTAKE", cases: [1], evidence: "mistake" };
const REPORT = aReport({
  ...{ status: "timed-out", score: 0.5, mayDiffer: true, receipt: "RECEIPT", diagnosis: [DIAGNOSIS] },
  cases: [
    { ...publicCase(), status: "passed" },
    { ...hiddenCase("x"), title: "THE HIDDEN ONE", status: "timed-out", diagnosis: ["only-hidden"] },
  ],
});
const TELLING = ["timed-out", "0.5", "RECEIPT", "A MISTAKE", "only-hidden", "THE HIDDEN ONE"];

async function handIn(viewer: Viewer, slug = CODE!, report = REPORT): Promise<string> {
  const code = slug === CODE ? "" : JSON.stringify({ loss: "1" });
  const sent = await submit(viewer, { slug, versionId: versions.get(slug)!, code });
  if (!sent.ok) throw new Error(sent.message);
  const { id } = await database().grading.findFirstOrThrow({ where: { submissionId: sent.value.id } });
  await finishGrading(id, report);
  return sent.value.id;
}

/** Every way out of a report, as JSON. */
async function everythingRead(viewer: Viewer, id: string, learner = viewer): Promise<string> {
  return JSON.stringify(
    await Promise.all([
      ...[readSubmission(viewer, id), readSubmissionState(viewer, id), readSubmissions(viewer, CODE!, learner.id)],
      ...[readHistory(viewer, CODE!, learner.id), readScore(viewer, CODE!, learner.id)],
      ...(viewer === learner ? [readProgressFacts(viewer), readPath(viewer)] : []),
    ]),
  );
}

async function aClass() {
  const [learner, instructor] = [await aPerson(), await aPerson({ role: "instructor" })];
  return { learner, instructor, course: await aCourse({ learner: [learner], instructor: [instructor] }) };
}

test("while an assignment holds results back, nothing a learner can read tells of hidden cases, and those who teach see all", async () => {
  const { learner, instructor, course } = await aClass();
  await anAssignment(course.id, { hiddenResults: "after-due" });
  const id = await handIn(learner);
  const read = await everythingRead(learner, id);
  expect(TELLING.filter((word) => read.includes(word))).toEqual([]);
  expect(read).toContain("a public case");
  expect(await readSubmissionState(learner, id)).toMatchObject({
    ...{ phase: "graded", report: { status: "passed", score: 1, cases: [{ title: "a public case" }] } },
    heldBack: { assignment: "Week 1", until: expect.any(String) },
  });
  expect(await readSubmissions(learner, CODE!)).toMatchObject([{ verdict: null, score: null, phase: "graded" }]);
  expect((await readPath(learner)).find(({ slug }) => slug === CODE)?.progress).toMatchObject({
    ...{ state: "trying", score: null, attempts: 1 },
  });
  const taught = await everythingRead(instructor, id, learner);
  expect(TELLING.filter((word) => !taught.includes(word))).toEqual([]);
});

test("after the due date of this learner, everything is told", async () => {
  const { learner, course } = await aClass();
  const assignmentId = await anAssignment(course.id, { hiddenResults: "after-due" });
  const id = await handIn(learner);
  await database().assignment.update({ where: { id: assignmentId }, data: { dueAt: hoursFromNow(-1) } });
  expect(await readSubmissions(learner, CODE!)).toMatchObject([{ verdict: "timed-out", heldBack: null }]);
  const extension = { kind: "extension", userId: learner.id, dueAt: hoursFromNow(3), reason: "ill" };
  await database().allowance.create({ data: { assignmentId, ...extension } });
  expect(await readSubmissions(learner, CODE!)).toMatchObject([{ verdict: null, heldBack: { assignment: "Week 1" } }]);
  await database().allowance.updateMany({ where: { assignmentId }, data: { withdrawnAt: new Date() } });
  const read = await everythingRead(learner, id);
  expect(TELLING.filter((word) => !read.includes(word))).toEqual([]);
});

test("a section's extension holds results back from its learners alone, and from those who were removed as well", async () => {
  const [inSection, beside] = [await aPerson(), await aPerson()];
  const course = await aCourse({ learner: [inSection, beside] });
  const section = await database().section.create({ data: { courseId: course.id, name: "Monday" } });
  await database().enrollment.updateMany({ where: { userId: inSection.id }, data: { sectionId: section.id } });
  const assignmentId = await anAssignment(course.id, { hiddenResults: "after-due" });
  for (const learner of [inSection, beside]) await handIn(learner);
  await database().assignment.update({ where: { id: assignmentId }, data: { dueAt: hoursFromNow(-1) } });
  const extension = { kind: "extension", sectionId: section.id, dueAt: hoursFromNow(3), reason: "a holiday" };
  await database().allowance.create({ data: { assignmentId, ...extension } });
  const held = [{ verdict: null, heldBack: { assignment: "Week 1" } }];
  expect(await readSubmissions(inSection, CODE!)).toMatchObject(held);
  expect(await readSubmissions(beside, CODE!)).toMatchObject([{ verdict: "timed-out", heldBack: null }]);
  await database().enrollment.updateMany({ where: { userId: inSection.id }, data: { removedAt: new Date() } });
  expect(await readSubmissions(inSection, CODE!)).toMatchObject(held);
});

test("whoever was removed from the course learns no more than before", async () => {
  const { learner, course } = await aClass();
  await anAssignment(course.id, { hiddenResults: "never" });
  await handIn(learner);
  await database().enrollment.updateMany({ where: { userId: learner.id }, data: { removedAt: new Date() } });
  expect(await readSubmissions(learner, CODE!)).toMatchObject([{ verdict: null, heldBack: { until: null } }]);
});

test("an assignment that is not published, of another course or without the exercise holds nothing back", async () => {
  const { learner, course } = await aClass();
  await anAssignment(course.id, { hiddenResults: "never", publishedAt: null });
  await anAssignment(course.id, { hiddenResults: "never", slugs: ["gru-cell"] });
  await anAssignment((await aCourse()).id, { hiddenResults: "never" });
  await handIn(learner);
  expect(await readSubmissions(learner, CODE!)).toMatchObject([{ verdict: "timed-out", heldBack: null }]);
});

test("what does not compile, and answers by hand, have nothing hidden that could be held back", async () => {
  const { learner, course } = await aClass();
  await anAssignment(course.id, { hiddenResults: "never", slugs: [CODE!, BY_HAND!] });
  await handIn(learner, CODE, aReport({ status: "compile-error" }));
  expect(await readSubmissions(learner, CODE!)).toMatchObject([{ verdict: "compile-error", heldBack: null }]);
  await aDrawnVariant(learner, versions.get(BY_HAND!)!);
  const id = await handIn(learner, BY_HAND, aReport({ status: "failed", score: 0.25, cases: [publicCase()] }));
  expect(await readSubmissions(learner, BY_HAND!)).toMatchObject([{ verdict: "failed", score: 0.25, heldBack: null }]);
  expect(await readSubmissionState(learner, id)).not.toHaveProperty("heldBack");
});

test("the author's solution is shown once every assignment that holds the exercise has closed, and one shows it", async () => {
  const { learner, instructor, course } = await aClass();
  const closed = { showSolutions: true, dueAt: hoursFromNow(-2), closesAt: hoursFromNow(-1) };
  expect(await readSolution(learner, CODE!)).toBeNull();
  const open = await anAssignment(course.id);
  const assignmentId = await anAssignment(course.id, closed);
  expect(await readSolution(learner, CODE!)).toBeNull();
  await database().assignment.update({ where: { id: open }, data: { publishedAt: null } });
  expect(await readSolution(learner, CODE!)).toContain("rnnStep");
  expect(await readSolution(instructor, CODE!)).toBeNull();
  const extension = { kind: "extension", userId: learner.id, dueAt: hoursFromNow(3), reason: "ill" };
  await database().allowance.create({ data: { assignmentId, ...extension } });
  expect(await readSolution(learner, CODE!)).toBeNull();
});
