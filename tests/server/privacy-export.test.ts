import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { finishGrading } from "#server/grading-work.ts";
import { exportPerson, readExportRefusal } from "#server/privacy/export.ts";
import { TABLES } from "#server/privacy/tables.ts";
import { anAssignment } from "../support/an-assignment.ts";
import { keepSomethingOf } from "../support/kept.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { aReport, hiddenCase, publicCase } from "../support/reports.ts";
import { dropJobs, loadRnnStep } from "../support/submissions.ts";

const SECRET = "0.123456789";
let teacher: Viewer;
let learner: Viewer;
let courseId: string;
let versionId: string;

beforeAll(async () => {
  versionId = await loadRnnStep();
  [teacher, learner] = [await aPerson({ name: "Tea Cher" }), await aPerson({ name: "Leo Learner" })];
  courseId = (await aCourse({ instructor: [teacher], learner: [learner] })).id;
  await keepSomethingOf({ learner, teacher, courseId, versionId }, [publicCase(), hiddenCase(SECRET)]);
});

async function textOf(viewer: Viewer): Promise<string> {
  const exported = await exportPerson(viewer);
  if (!exported.ok) throw new Error(exported.message);
  let text = "";
  for await (const piece of exported.value) text += piece;
  return text;
}
const exportOf = async (viewer: Viewer) => JSON.parse(await textOf(viewer));

test("the export has something of every table that is exported, and says its version and moment", async () => {
  const { schemaVersion, exportedAt, tables } = await exportOf(learner);
  expect([schemaVersion, new Date(exportedAt).toISOString()]).toEqual([1, exportedAt]);
  const expected = Object.entries(TABLES).filter(
    ([, { names, exported }]) => names.length > 0 && exported.as !== "nothing",
  );
  const found = Object.keys(tables).filter((table) => tables[table].length > 0);
  // The grading is in its submission, and the learner has announced nothing.
  const elsewhere = ["Grading", "Announcement"];
  expect(found.sort()).toEqual(
    expected
      .map(([table]) => table)
      .filter((table) => !elsewhere.includes(table))
      .sort(),
  );
  expect(tables.User).toMatchObject([{ id: learner.id, email: learner.email, name: learner.name }]);
});

test("a submission is exported with its code and its report as the learner may see it", async () => {
  const text = await textOf(learner);
  const [graded, waiting] = JSON.parse(text).tables.Submission;
  expect(graded).toMatchObject({
    code: "// graded",
    slug: "rnn-step",
    state: { phase: "graded", report: { score: 0.5 } },
  });
  expect(graded.state.report.cases.map(({ title }: { title: string }) => title)).toEqual([
    "a public case",
    "a hidden case",
  ]);
  expect(waiting).toMatchObject({ code: "// waiting", state: { phase: "waiting" } });
  expect(text).not.toContain(SECRET);
});

test("no hash, token, seed or session version, and nothing of other people, is exported", async () => {
  const { seeds } = await database().exerciseVersion.findUniqueOrThrow({ where: { id: versionId } });
  const hashes = await database().invitation.findMany({ select: { tokenHash: true } });
  const secrets = [...seeds, ...hashes.map(({ tokenHash }) => tokenHash), "a-variant-seed", 'sessionVersion":', "none"];
  for (const [viewer, other] of [
    [learner, teacher],
    [teacher, learner],
  ] as const) {
    const text = await textOf(viewer);
    expect([...secrets, other.id].filter((word) => JSON.stringify(JSON.parse(text).tables).includes(word))).toEqual([]);
  }
  expect(await textOf(learner)).not.toContain(teacher.name);
});

test("comments on the learner's work are exported, and say who is who without names", async () => {
  const { Comment, Override } = (await exportOf(learner)).tables;
  expect(Comment).toMatchObject([
    { text: "Look.", authorId: "somebody else" },
    { text: "Why?", authorId: "you" },
  ]);
  expect(Override).toMatchObject([{ userId: "you", createdById: "somebody else", reason: "was ill" }]);
});

test("the log is exported to who acted, not to whom it is about", async () => {
  expect((await exportOf(learner)).tables.AuditEntry).toMatchObject([{ action: "announced", actorId: "you" }]);
  const { AuditEntry, Submission } = (await exportOf(teacher)).tables;
  expect(AuditEntry).toHaveLength(2);
  expect(Submission).toEqual([]);
});

test.each([
  ["at-once", null, []],
  ["never", null, ["rnn-step"]],
  ["after-due", new Date(Date.now() + 3_600_000), ["rnn-step"]],
  ["after-due", new Date(0), []],
])("results shown %s, due %s, hold back what is derived of %j", async (hiddenResults, dueAt, heldBack) => {
  const other = await aPerson();
  const { id } = await aCourse({ learner: [other], instructor: [teacher] });
  const { assignmentId } = await keepSomethingOf({ learner: other, teacher, courseId: id, versionId });
  const item = { position: 0, points: 1, exercises: { create: { slug: "rnn-step", position: 0 } } };
  const change = { hiddenResults, dueAt, publishedAt: new Date(0), items: { create: item } };
  await database().assignment.update({ where: { id: assignmentId }, data: change });
  const { resultsHeldBack, tables } = await exportOf(other);
  expect(resultsHeldBack).toEqual(heldBack);
  for (const table of ["Standing", "MistakeEpisode", "AssignmentScore"])
    expect(tables[table], table).toHaveLength(heldBack.length === 0 ? 1 : 0);
});

test("what a submission was told before it was graded once more is exported as well, and no more of it than is shown", async () => {
  const other = await aPerson();
  const report = (score: number) => ({ ...aReport({ score, cases: [publicCase(), hiddenCase(SECRET)] }) }) as object;
  const grading = (day: number, score: number) => ({
    ...{ seed: "seed", status: "failed", score, report: report(score) },
    ...{ queuedAt: new Date(Date.UTC(2026, 0, day)), gradedAt: new Date(Date.UTC(2026, 0, day)) },
  });
  const gradings = { create: [grading(2, 0.5), grading(1, 0.25), grading(3, 0.75)] };
  await database().submission.create({ data: { userId: other.id, versionId, slug: "rnn-step", code: "", gradings } });
  const text = await textOf(other);
  const [submission] = JSON.parse(text).tables.Submission;
  expect(submission.state.report.score).toBe(0.75);
  expect(submission.earlierGradings).toMatchObject([
    { gradedAt: "2026-01-01T00:00:00.000Z", state: { phase: "graded", report: { score: 0.25 } } },
    { gradedAt: "2026-01-02T00:00:00.000Z", state: { phase: "graded", report: { score: 0.5 } } },
  ]);
  expect(text).not.toContain(SECRET);
  const { id } = await aCourse({ learner: [other], instructor: [teacher] });
  await anAssignment(id, { hiddenResults: "never" });
  expect((await exportOf(other)).tables.Submission).toMatchObject([{ regraded: null, earlierGradings: [] }]);
});

test("two thousand submissions are exported piece by piece", async () => {
  const busy = await aPerson();
  const ids = Array.from({ length: 2000 }, () => crypto.randomUUID());
  const code = `// ${"x".repeat(4000)}`;
  await database().submission.createMany({
    data: ids.map((id) => ({ id, userId: busy.id, versionId, slug: "rnn-step", code })),
  });
  const gradings = await database().grading.createManyAndReturn({
    data: ids.map((submissionId) => ({ submissionId, seed: "seed" })),
  });
  const report = aReport({ cases: [publicCase(), hiddenCase(SECRET)] });
  await finishGrading(gradings[0]!.id, report);
  await database().grading.updateMany({
    where: { submissionId: { in: ids } },
    data: { gradedAt: new Date(0), report: report as object },
  });
  const exported = await exportPerson(busy);
  if (!exported.ok) throw new Error(exported.message);
  let [longest, count, secrets] = [0, 0, 0];
  for await (const piece of exported.value) {
    longest = Math.max(longest, piece.length);
    count += piece.includes(code) ? 1 : 0;
    secrets += piece.includes(SECRET) ? 1 : 0;
  }
  expect({ count, secrets }).toEqual({ count: 2000, secrets: 0 });
  expect(longest).toBeLessThan(20_000);
});

test("exports are bounded by the hour, and the refusal says when the next one is", async () => {
  const eager = await aPerson();
  for (let i = 0; i < 6; i++) expect(await exportPerson(eager)).toMatchObject({ ok: true });
  expect(await exportPerson(eager)).toEqual({
    ok: false,
    message: expect.stringMatching(/^Too many exports\. Try again in \d+ minutes\.$/),
  });
  expect(await readExportRefusal(eager)).toMatch(/^Too many exports\./);
  expect(await readExportRefusal(await aPerson())).toBeNull();
  await dropJobs();
});
