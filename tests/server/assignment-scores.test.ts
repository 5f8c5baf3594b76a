import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { seededRandom } from "#scripts/seed-cohort/random.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { finishGrading } from "#server/grading-work.ts";
import { openHint } from "#server/hints/write.ts";
import { projectAssignmentScores } from "#server/projection/assignment-scores.ts";
import { submit } from "#server/submissions/write.ts";
import { anAssignment, daysFromNow } from "../support/assignments.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";

const SLUGS = ["rnn-step", "gru-cell", "softmax"];
const itemsOf = (slugs: string[]) => slugs.map((slug) => ({ slugs: [slug] }));
const versions = new Map<string, string>();

beforeAll(async () => {
  await loadExercises();
  for (const { slug, currentVersionId } of await database().exercise.findMany()) versions.set(slug, currentVersionId!);
});

async function handIn(viewer: Viewer, slug: string, score: number): Promise<void> {
  const sent = await submit(viewer, { slug, versionId: versions.get(slug)!, code: "" });
  // An assignment whose attempts are used up takes none, which is as good a step as any.
  if (!sent.ok && sent.message.includes("you have used")) return;
  if (!sent.ok) throw new Error(sent.message);
  const { id } = await database().grading.findFirstOrThrow({ where: { submissionId: sent.value.id } });
  await finishGrading(id, aReport({ status: score === 1 ? "passed" : "failed", score }));
}

const project = (scope: Parameters<typeof projectAssignmentScores>[1]) =>
  database().$transaction((tx) => projectAssignmentScores(tx, scope));

const scores = (where: object) =>
  database().assignmentScore.findMany({
    where,
    orderBy: [{ assignmentId: "asc" }, { userId: "asc" }, { slug: "asc" }],
  });

test("a verdict writes the score of every published assignment that asks for the exercise, and of no other", async () => {
  const learner = await aPerson();
  const course = await aCourse({ learner: [learner] });
  const elsewhere = await aCourse({});
  const [first, late] = [
    await anAssignment(course.id),
    await anAssignment(course.id, { dueInDays: -0.5, late: { kind: "percent-per-day", percent: 10 } }),
  ];
  for (const id of [course.id, elsewhere.id]) await anAssignment(id, { items: itemsOf(["gru-cell"]) });
  const draft = await anAssignment(course.id);
  await database().assignment.update({ where: { id: draft }, data: { publishedAt: null } });
  await handIn(learner, "rnn-step", 0.5);
  await handIn(learner, "rnn-step", 1);
  expect(await scores({ userId: learner.id })).toMatchObject(
    [
      { assignmentId: first, slug: "rnn-step", share: 1, computed: 1, attempts: 2, daysLate: 0, isOverridden: false },
      { assignmentId: late, slug: "rnn-step", share: 0.9, computed: 0.9, attempts: 2, daysLate: 1 },
    ].toSorted((a, b) => (a.assignmentId < b.assignmentId ? -1 : 1)),
  );
});

test("a hint that is opened, an extension, an override and a removal are in the score as soon as it is projected", async () => {
  const [learner, instructor] = [await aPerson(), await aPerson({ role: "instructor" })];
  const course = await aCourse({ learner: [learner], instructor: [instructor] });
  const assignmentId = await anAssignment(course.id, { dueInDays: -1, closesInDays: -0.5 });
  await handIn(learner, "rnn-step", 1);
  expect(await scores({ userId: learner.id })).toMatchObject([{ share: null, attempts: 0 }]);

  const allowance = { assignmentId, kind: "extension", dueAt: daysFromNow(1), reason: "ill", userId: learner.id };
  await database().allowance.create({ data: allowance });
  await project({ assignmentId });
  expect(await scores({ userId: learner.id })).toMatchObject([{ share: 1, attempts: 1 }]);

  const override = { assignmentId, userId: learner.id, slug: "rnn-step", share: 0.25, reason: "copied" };
  await database().override.create({ data: { ...override, createdById: instructor.id } });
  await project({ assignmentId, userId: learner.id });
  expect(await scores({ userId: learner.id })).toMatchObject([{ share: 0.25, computed: 1, isOverridden: true }]);

  const where = { courseId_userId: { courseId: course.id, userId: learner.id } };
  await database().enrollment.update({ where, data: { removedAt: new Date() } });
  await project({ courseId: course.id, userId: learner.id });
  expect(await scores({ userId: learner.id })).toEqual([]);
});

test("late days that one assignment uses up are missing in the next, whichever is handed in first", async () => {
  const learner = await aPerson();
  const course = await aCourse({ learner: [learner] });
  await database().course.update({ where: { id: course.id }, data: { lateDays: 3 } });
  const lateDays = { late: { kind: "late-days" } };
  await anAssignment(course.id, { ...lateDays, items: itemsOf(["rnn-step"]), dueInDays: -2.5, closesInDays: 9 });
  await anAssignment(course.id, { ...lateDays, items: itemsOf(["gru-cell"]), dueInDays: -0.5, closesInDays: 9 });
  await handIn(learner, "gru-cell", 1);
  expect(await scores({ userId: learner.id })).toMatchObject([{ slug: "gru-cell", share: 1, daysLate: 1 }]);
  await handIn(learner, "rnn-step", 1);
  const byName = (await scores({ userId: learner.id })).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  expect(byName).toMatchObject([
    { slug: "gru-cell", share: null, attempts: 0 },
    { slug: "rnn-step", share: 1, daysLate: 3 },
  ]);
});

test("scores written fact by fact are those that computing everything anew gives", async () => {
  const random = seededRandom(20_261_129);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const learners = await Promise.all([aPerson(), aPerson(), aPerson()]);
  const courses = [await aCourse({ learner: learners }), await aCourse({ learner: learners.slice(0, 2) })];
  const section = await database().section.create({ data: { courseId: courses[0]!.id, name: "A" } });
  await database().enrollment.updateMany({ where: { userId: learners[0]!.id }, data: { sectionId: section.id } });
  await database().course.update({ where: { id: courses[0]!.id }, data: { lateDays: 2 } });
  const assignments: string[] = [];
  for (const { id } of courses)
    for (const late of [{ kind: "hard-close" }, { kind: "late-days" }, { kind: "percent-per-day", percent: 20 }])
      assignments.push(
        await anAssignment(id, {
          ...{ items: itemsOf(SLUGS.slice(0, 2)), late, dueInDays: Math.floor(random() * 4) - 2.5, closesInDays: 3 },
          ...(random() < 0.5 && { attempts: { attempts: 2, counts: "last", penaltyPercent: 10 } }),
        }),
      );

  const steps = [
    () => handIn(pick(learners), pick(SLUGS), pick([0, 0.5, 1])),
    () => handIn(pick(learners), pick(SLUGS), pick([0, 0.5, 1])),
    async () => {
      const slug = pick(SLUGS);
      await openHint(pick(learners), { slug, versionId: versions.get(slug)!, position: 0 }, "test");
    },
    async () => {
      const [assignmentId, kind] = [pick(assignments), pick(["extension", "extension", "exemption"])];
      const whom = random() < 0.5 ? { userId: pick(learners).id } : { sectionId: section.id };
      await database().allowance.create({
        data: { assignmentId, kind, reason: "ill", dueAt: daysFromNow(1), ...whom },
      });
      await project({ assignmentId });
    },
    async () => {
      const [assignmentId, userId] = [pick(assignments), pick(learners).id];
      const share = pick([null, 0.3, 0.8]);
      await database().override.create({ data: { assignmentId, userId, slug: pick(SLUGS), share, reason: "so" } });
      await project({ assignmentId, userId });
    },
    async () => {
      const id = pick(assignments);
      await database().assignment.update({
        where: { id },
        data: { dueAt: daysFromNow(Math.floor(random() * 4) - 2.5) },
      });
      await project({ assignmentId: id });
    },
    async () => {
      const [courseId, userId] = [pick(courses).id, pick(learners).id];
      const removedAt = random() < 0.5 ? new Date() : null;
      await database().enrollment.updateMany({ where: { courseId, userId }, data: { removedAt } });
      await project({ courseId, userId });
    },
  ];
  for (let i = 0; i < 60; i++) await pick(steps)();

  const mine = { userId: { in: learners.map(({ id }) => id) } };
  const written = await scores(mine);
  expect(written.length).toBeGreaterThan(5);
  await database().assignmentScore.deleteMany({ where: mine });
  await project({});
  expect(await scores(mine)).toEqual(written);
});
