import { beforeAll, expect, test } from "vitest";
import { MAX_WAITING_SUBMISSIONS } from "#domain/attempts.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database, pool } from "#server/database.ts";
import { finishGrading, startGrading } from "#server/grading-work.ts";
import { readSubmission, readSubmissionState, readSubmissions } from "#server/submissions/read.ts";
import { NewSubmission } from "#server/submissions/schema.ts";
import { submit } from "#server/submissions/write.ts";
import { aVersion } from "../support/exercises.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { aReport, hiddenCase, publicCase } from "../support/reports.ts";

let versionId: string;
let learner: Viewer;
let instructor: Viewer;
let id: string;

beforeAll(async () => {
  versionId = await aVersion("rnn-step");
  [learner, instructor] = [await aPerson(), await aPerson({ role: "instructor" })];
  await aCourse({ instructor: [instructor], learner: [learner] });
  id = await submitted(learner);
});

async function submitted(by: Viewer): Promise<string> {
  const result = await submit(by, { slug: "rnn-step", versionId, code: "export const rnnStep = 1;" });
  if (!result.ok) throw new Error(result.message);
  return result.value.id;
}

const gradingOf = async (submissionId: string) =>
  (await database().grading.findFirstOrThrow({ where: { submissionId }, select: { id: true } })).id;

test("a submission is stored together with its grading and its job", async () => {
  const gradingId = await gradingOf(id);
  const { rows } = await pool().query("select payload from graphile_worker._private_jobs where payload->>'id' = $1", [
    gradingId,
  ]);
  expect(rows).toHaveLength(1);
});

test("a submission that has to wait longer than Prisma would is accepted all the same", async () => {
  const other = await aPerson();
  const holder = await pool().connect();
  await holder.query("begin");
  await holder.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [other.id]);
  const released = holder.query("select pg_sleep(6)").then(() => holder.query("commit"));
  expect(await submitted(other)).toMatch(/./);
  await released;
  holder.release();
});

test("a submission is drawn a seed of its version", async () => {
  const { seeds } = await database().exerciseVersion.findUniqueOrThrow({ where: { id: versionId } });
  const grading = await database().grading.findFirstOrThrow({ where: { submissionId: id } });
  expect(seeds).toContain(grading.seed);
});

test("a submission is read by its learner, by an instructor who teaches them, and by an admin", async () => {
  const admin = await aPerson({ role: "admin" });
  for (const viewer of [learner, instructor, admin]) {
    expect(await readSubmission(viewer, id)).toMatchObject({ id, code: "export const rnnStep = 1;" });
    expect(await readSubmissionState(viewer, id)).toEqual({ phase: "waiting", place: 1, estimateS: null });
    expect((await readSubmissions(viewer, "rnn-step", learner.id)).map((line) => line.id)).toEqual([id]);
  }
});

test("a submission looks missing to another learner, to a fellow learner and to an instructor of another course", async () => {
  const [stranger, fellow, elsewhere] = [await aPerson(), await aPerson(), await aPerson({ role: "instructor" })];
  await aCourse({ instructor: [elsewhere], learner: [stranger] });
  const { courseId } = await database().enrollment.findFirstOrThrow({ where: { userId: learner.id } });
  await database().enrollment.create({ data: { courseId, userId: fellow.id, role: "learner" } });
  for (const viewer of [stranger, fellow, elsewhere]) {
    expect(await readSubmission(viewer, id)).toBeNull();
    expect(await readSubmissionState(viewer, id)).toBeNull();
    expect(await readSubmissions(viewer, "rnn-step", learner.id)).toEqual([]);
  }
});

test("an instructor does not see what a fellow instructor submits", async () => {
  const colleague = await aPerson({ role: "instructor" });
  await aCourse({ instructor: [instructor, colleague] });
  expect(await readSubmission(instructor, await submitted(colleague))).toBeNull();
});

test.each(["", "1", "../../etc/passwd", "00000000-0000-4000-8000-000000000000"])(
  "the id %j names no submission",
  async (strange) => {
    expect(await readSubmission(learner, strange)).toBeNull();
  },
);

test("a submission for a version of another exercise is refused", async () => {
  const result = await submit(learner, { slug: "gru-cell", versionId, code: "" });
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining("no such version") });
});

test("a learner's submissions are refused when too many wait, even when they arrive at once", async () => {
  const eager = await aPerson();
  const results = await Promise.all(
    Array.from({ length: MAX_WAITING_SUBMISSIONS + 3 }, () => submit(eager, { slug: "rnn-step", versionId, code: "" })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(MAX_WAITING_SUBMISSIONS);
  expect(await database().submission.count({ where: { userId: eager.id } })).toBe(MAX_WAITING_SUBMISSIONS);
});

test("code of ten megabytes is refused with both lengths named", () => {
  const parsed = NewSubmission.safeParse({ slug: "rnn-step", versionId: id, code: "x".repeat(10_485_760) });
  expect(parsed.error?.issues[0]?.message).toBe(
    "Rejected: your code has 10,485,760 characters, and at most 65,536 are graded.",
  );
});

test("code with a NUL and a lone surrogate is stored as text that Postgres can keep", async () => {
  const viewer = await aPerson();
  const { code } = NewSubmission.parse({ slug: "rnn-step", versionId, code: "a\u0000b\ud800c" });
  const result = await submit(viewer, { slug: "rnn-step", versionId, code });
  expect(result.ok && (await readSubmission(viewer, result.value.id))?.code).toBe("a\uFFFDb\uFFFDc");
});

test("a graded submission shows its report without what hidden cases would give away", async () => {
  const viewer = await aPerson();
  const submissionId = await submitted(viewer);
  const gradingId = await gradingOf(submissionId);
  await finishGrading(
    gradingId,
    aReport({ status: "failed", score: 0.5, cases: [publicCase(), hiddenCase("0.4711")] }),
  );

  const submission = await readSubmission(viewer, submissionId);
  expect(submission?.state.phase).toBe("graded");
  const text = JSON.stringify(submission);
  expect(text).toContain("a public case");
  expect(text).toContain("a hidden case");
  expect(text).not.toContain("0.4711");
});

test("a report that arrives twice, or after another, changes nothing", async () => {
  const viewer = await aPerson();
  const submissionId = await submitted(viewer);
  const gradingId = await gradingOf(submissionId);
  await finishGrading(gradingId, aReport({ status: "passed", score: 1 }));
  await finishGrading(gradingId, aReport({ status: "failed", score: 0 }));
  const [line] = await readSubmissions(viewer, "rnn-step");
  expect(line).toMatchObject({ phase: "graded", verdict: "passed", score: 1 });
  expect(await startGrading(gradingId)).toBeNull();
});

test("a report with any text a program can print is stored", async () => {
  const viewer = await aPerson();
  const submissionId = await submitted(viewer);
  const console = { lines: ["\u0000 \ud800 \udc00\ud800"], droppedLines: 0 };
  await finishGrading(await gradingOf(submissionId), aReport({ console }));
  const submission = await readSubmission(viewer, submissionId);
  expect(submission?.state).toMatchObject({ report: { console: { lines: ["\uFFFD \uFFFD \uFFFD\uFFFD"] } } });
});
