import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { cancelRegrade } from "#server/regrading/cancel.ts";
import { readRegradeForm } from "#server/regrading/form.ts";
import { readRegrades } from "#server/regrading/list.ts";
import { type NewRegrade, RegradeQuery } from "#server/regrading/schema.ts";
import { startRegrade } from "#server/regrading/start.ts";
import { anAssignment } from "../../support/an-assignment.ts";
import { hoursFromNow } from "../../support/hours.ts";
import { aCourse, aPerson } from "../../support/people.ts";
import { aClass, type Class, choiceOf, publishWithoutBias } from "../../support/regrading.ts";
import { aReport } from "../../support/reports.ts";
import { loadRnnStep } from "../../support/submissions.ts";

let [versionId, withoutBias] = ["", ""];

beforeAll(async () => {
  versionId = await loadRnnStep();
  withoutBias = await publishWithoutBias();
});

type Given = { score?: number; version?: string; submittedAt?: Date; isWaiting?: boolean; seed?: string };

/** A submission with its verdict, as if a worker had found it. */
async function handedIn({ id: userId }: Viewer, given: Given = {}): Promise<string> {
  const { score = 0, version = versionId, submittedAt = new Date(), isWaiting = false, seed = "seed" } = given;
  const status = score === 1 ? "passed" : "failed";
  const graded = { gradedAt: new Date(), report: aReport({ score, status }) as object, score, status };
  const gradings = { create: { seed, ...(!isWaiting && graded) } };
  const { id } = await database().submission.create({
    data: { userId, versionId: version, slug: "rnn-step", code: "", submittedAt, gradings },
  });
  return id;
}

/** The submissions that a choice begins with, by their ids. */
async function chosen({ course, instructor }: Class, given: Partial<NewRegrade> = {}): Promise<string[]> {
  const started = await startRegrade(instructor, choiceOf(course, given));
  if (!started.ok) return [started.message];
  const items = await database().regradeItem.findMany({ where: { regradeId: started.value.id } });
  await cancelRegrade(instructor, { courseId: course, regradeId: started.value.id });
  return items.map(({ submissionId }) => submissionId).sort();
}

const sorted = (...ids: string[]) => ids.toSorted();

test("all submissions of the course's learners are chosen, and of nobody else", async () => {
  const made = await aClass(2);
  const [first, second] = made.learners;
  const ids = [await handedIn(first!), await handedIn(second!), await handedIn(second!, { score: 1 })];
  await handedIn(made.instructor);
  await handedIn(await aPerson());
  const removed = await aPerson();
  await database().enrollment.create({
    data: { courseId: made.course, userId: removed.id, role: "learner", removedAt: new Date() },
  });
  await handedIn(removed);
  await handedIn(first!, { isWaiting: true });
  expect(await chosen(made)).toEqual(sorted(...ids));
});

test("submissions are narrowed to a version, to all others than the target, a section and named learners", async () => {
  const made = await aClass(2);
  const [first, second] = made.learners;
  const { id: sectionId } = await database().section.create({ data: { courseId: made.course, name: "Tutorial 1" } });
  const where = { courseId_userId: { courseId: made.course, userId: second!.id } };
  await database().enrollment.update({ where, data: { sectionId } });
  const [old, fresh] = [await handedIn(first!), await handedIn(second!, { version: withoutBias })];
  expect(await chosen(made, { answered: withoutBias })).toEqual([fresh]);
  expect(await chosen(made, { answered: "others", versionId: withoutBias })).toEqual([old]);
  expect(await chosen(made, { sectionId })).toEqual([fresh]);
  expect(await chosen(made, { learners: `${first!.email.toUpperCase()},\n` })).toEqual([old]);
  expect(await chosen(made, { learners: `${first!.email}; nobody@example.org` })).toEqual([
    "nobody@example.org does not learn in this course.",
  ]);
});

test("of an assignment those within its dates are chosen, as they hold for each learner", async () => {
  const made = await aClass(2, { opensAt: hoursFromNow(-48), dueAt: hoursFromNow(-24), closesAt: hoursFromNow(-24) });
  const [first, second] = made.learners;
  const allowed = {
    userId: second!.id,
    kind: "extension",
    dueAt: hoursFromNow(1),
    closesAt: hoursFromNow(1),
    reason: "Ill",
  };
  await database().allowance.create({ data: { ...allowed, assignmentId: made.assignment } });
  const inTime = await handedIn(first!, { submittedAt: hoursFromNow(-30) });
  await handedIn(first!, { submittedAt: hoursFromNow(-2) });
  const extended = await handedIn(second!, { submittedAt: hoursFromNow(-2) });
  expect(await chosen(made, { assignmentId: made.assignment })).toEqual(sorted(inTime, extended));
});

test("only those that count are chosen by the rules that scores come from, also where nothing is assigned", async () => {
  const made = await aClass(1);
  const [learner] = made.learners;
  await handedIn(learner!, { score: 0.2 });
  const best = await handedIn(learner!, { score: 0.9 });
  await handedIn(learner!, { score: 0.5 });
  expect(await chosen(made, { which: "counting" })).toEqual([best]);
  expect(await chosen(made, { which: "counting", assignmentId: made.assignment })).toEqual([best]);
  await database().assignment.update({ where: { id: made.assignment }, data: { publishedAt: null } });
  const belongTo = (courseId: string | null) =>
    database().exercise.update({ where: { slug: "rnn-step" }, data: { courseId } });
  await belongTo(made.course);
  expect(await chosen(made, { which: "counting" })).toEqual([best]);
  await belongTo(null);
});

test("a choice that cannot be is refused in words", async () => {
  const made = await aClass(1);
  const elsewhere = await aClass(1);
  await handedIn(made.learners[0]!);
  const unassigned = await anAssignment(made.course, { slugs: ["gru-cell"] });
  const { id: unpublished } = await database().exerciseVersion.create({
    data: { slug: "rnn-step", contentHash: "never published", files: {}, seeds: ["one"] },
  });
  expect(await chosen(made, { versionId: unpublished })).toEqual([expect.stringContaining("was never published")]);
  expect(await chosen(made, { slug: "softmax" })).toEqual([expect.stringContaining("has no such exercise")]);
  expect(await chosen(made, { assignmentId: elsewhere.assignment })).toEqual([expect.stringContaining("No published")]);
  expect(await chosen(made, { assignmentId: unassigned })).toEqual([
    expect.stringContaining("No published assignment"),
  ]);
  expect(await chosen(made, { sectionId: crypto.randomUUID() })).toEqual([expect.stringContaining("no such section")]);
  expect(await chosen(elsewhere)).toEqual(["No submission fits this choice."]);
});

test("an exercise is regraded once at a time in a course, and a form that is sent twice begins one", async () => {
  const made = await aClass(1);
  await handedIn(made.learners[0]!);
  const start = () => startRegrade(made.instructor, choiceOf(made.course));
  const answers = await Promise.all([start(), start()]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await readRegrades(made.instructor, made.course)).toHaveLength(1);
});

test("by its own version a submission keeps its seed, and by another one it gets one of that version's, always the same", async () => {
  const made = await aClass(1);
  await handedIn(made.learners[0]!, { seed: "drawn long ago" });
  const seedBy = async (target: string | null) => {
    await chosen(made, { versionId: target });
    return (await database().regradeItem.findFirstOrThrow({ orderBy: { regrade: { createdAt: "desc" } } })).seed;
  };
  expect(await seedBy(null)).toBe("drawn long ago");
  expect(await seedBy(versionId)).toBe("drawn long ago");
  const drawn = await seedBy(withoutBias);
  expect(["one", "two", "three"]).toContain(drawn);
  expect(await seedBy(withoutBias)).toBe(drawn);
});

test("the form says before anything is begun how many submissions there are, and how long they take", async () => {
  const made = await aClass(2);
  for (const learner of made.learners) await handedIn(learner);
  await handedIn(made.learners[0]!, { isWaiting: true });
  const form = await readRegradeForm(made.instructor, made.course, RegradeQuery.parse({ slug: "rnn-step" }));
  expect(form!.found).toMatchObject({ ok: true, count: 2, learners: 2, waiting: 1 });
  expect(form!.options!.versions.map(({ id }) => id)).toEqual(expect.arrayContaining([versionId, withoutBias]));
  expect(form!.options!.assignments).toEqual([{ id: made.assignment, title: "Week 1" }]);
});

test("whoever does not teach the course begins nothing there and sees no regrade", async () => {
  const made = await aClass(1);
  await handedIn(made.learners[0]!);
  const [assistant, stranger] = [await aPerson(), await aPerson({ role: "instructor" })];
  await database().enrollment.create({ data: { courseId: made.course, userId: assistant.id, role: "assistant" } });
  await aCourse({ instructor: [stranger] });
  for (const viewer of [assistant, stranger, made.learners[0]!]) {
    expect(await startRegrade(viewer, choiceOf(made.course))).toMatchObject({ ok: false });
    expect(await readRegrades(viewer, made.course)).toBeNull();
    expect(await readRegradeForm(viewer, made.course, RegradeQuery.parse({}))).toBeNull();
  }
  expect(await database().regrade.count({ where: { courseId: made.course } })).toBe(0);
});
