import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { readExerciseFolder } from "#exercises/catalog.ts";
import type { Prepared } from "#grader/author/prepare.ts";
import { type CodeExercise, requireCode } from "#grader/exercise.ts";
import { gradeRun } from "#grader/grade.ts";
import { makeReceipt, verifyReceipt } from "#grader/receipt.ts";
import { GradeReport } from "#grader/report.ts";
import type { CallOutcome } from "#grader/runner/converse.ts";
import type { Value } from "#grader/value.ts";
import { createRandom } from "#numeric/random.ts";
import { readExerciseFigures } from "#server/cohort/exercises.ts";
import { readHeatMap } from "#server/cohort/heat-map.ts";
import { readMistakeBoard } from "#server/cohort/mistakes.ts";
import { readCourse, readCourses } from "#server/courses/read.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { readExercise, readPath } from "#server/exercises/read.ts";
import { finishGrading } from "#server/grading-work.ts";
import { receiptKey } from "#server/receipt-key.ts";
import { readProgressFacts, readSubmission, readSubmissionState, readSubmissions } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { bytesThatMayNotDiffer, secretsOf, withOtherHiddenValues } from "../support/hidden-values.ts";
import { aCourse, aPerson } from "../support/people.ts";

const CODE = "export const rnnStep = 1;";
const SEED = "a-secret-seed";
let exercise: CodeExercise;
let learner: Viewer;
let instructor: Viewer;
let courseId: string;
let submissionId: string;
let gradingId: string;

beforeAll(async () => {
  await loadExercises();
  exercise = requireCode(await readExerciseFolder("exercises", "rnn-step"));
  [learner, instructor] = [await aPerson(), await aPerson({ role: "instructor" })];
  courseId = (await aCourse({ learner: [learner], instructor: [instructor] })).id;
  const { currentVersionId } = await database().exercise.findUniqueOrThrow({ where: { slug: "rnn-step" } });
  const submitted = await submit(learner, { slug: "rnn-step", versionId: currentVersionId!, code: CODE });
  if (!submitted.ok) throw new Error(submitted.message);
  submissionId = submitted.value.id;
  gradingId = (await database().grading.findFirstOrThrow({ where: { submissionId } })).id;
});

/** Two public and three hidden cases, with numbers that are found again wherever they get to. */
const prepared = (): Prepared => {
  const random = createRandom("hidden");
  const numbers = () => Array.from({ length: 4 }, () => random.uniform(1, 9));
  const visibilities = ["public", "public", "hidden", "hidden", "hidden"] as const;
  return {
    cases: visibilities.map((visibility, i) => ({
      ...{ title: `case ${i}`, visibility, expected: numbers() },
      input: Object.fromEntries(exercise.metadata.entry.parameters.map(({ name }) => [name, numbers()])),
    })),
    mistakes: exercise.mistakes.map(({ id, message }) => ({
      ...{ id, message },
      outputs: visibilities.map(() => ({ value: numbers() })),
    })),
  };
};

/** What a program can do in one case, with its input and the right answer at hand. */
const DEEDS: ((input: string, expected: Value) => CallOutcome)[] = [
  (_, expected) => ({ status: "value", value: expected, ...said("") }),
  (input) => ({ status: "value", value: [0, 1], ...said(input) }),
  (input) => ({ status: "value", value: input, ...said(input) }),
  (input) => ({ status: "error", text: `Error: ${input}`, stack: input, ...said(input) }),
  (input) => ({ status: "problem", problem: input, ...said(input) }),
  (input) => ({ status: "timed-out", ...said(input) }),
];
const said = (line: string) => ({ console: { lines: [line], droppedLines: 0 } });

function report(values: Prepared, calls: CallOutcome[]): GradeReport {
  const run = {
    status: "finished",
    hasCrashed: false,
    load: { status: "value", value: null, ...said("") },
    calls,
  } as const;
  const bare = gradeRun({ exercise, seed: SEED, prepared: values, run, judgements: null, map: "{}" });
  return { ...bare, receipt: makeReceipt(bare, CODE, receiptKey()) };
}

/** Everything that pages, events and cohorts read, for the learner and for the instructor. */
async function everythingRead(): Promise<unknown[]> {
  const reads = [learner, instructor].map((viewer) => [
    readSubmission(viewer, submissionId),
    readSubmissionState(viewer, submissionId),
    readSubmissions(viewer, "rnn-step", learner.id),
    readProgressFacts(viewer),
    readPath(viewer),
    readCourses(viewer),
    readCourse(viewer, courseId),
    readHeatMap(viewer, courseId).then((map) => map?.rows),
    readExerciseFigures(viewer, courseId),
    readMistakeBoard(viewer, courseId, { page: 1 }),
  ]);
  const own = await readOwnVersion(learner, "rnn-step");
  return Promise.all([...reads.flat(), own, readExercise(learner, { slug: "rnn-step", versionId: own!.versionId })]);
}

async function readWith(stored: GradeReport): Promise<unknown[]> {
  await database().grading.update({ where: { id: gradingId }, data: { gradedAt: null } });
  await finishGrading(gradingId, stored);
  await database().grading.update({ where: { id: gradingId }, data: { gradedAt: new Date(0) } });
  return everythingRead();
}

const plan = fc.record({
  deeds: fc.array(fc.nat(DEEDS.length - 2), { minLength: 5, maxLength: 5 }),
  stopsLast: fc.boolean(),
  draw: fc.integer(),
});

test("nothing that the server reads for a page, an event or a cohort differs with other hidden values, or holds one", async () => {
  const values = prepared();
  const secrets = secretsOf(values);
  expect(secrets.length).toBeGreaterThan(50);
  let changed = 0;
  const property = fc.asyncProperty(plan, async ({ deeds, stopsLast, draw }) => {
    const calls = values.cases.map(({ input, expected }, i) => {
      const deed = i === 4 && stopsLast ? DEEDS.at(-1)! : DEEDS[deeds[i]!]!;
      return deed(i < 2 ? "public" : JSON.stringify(input), expected);
    });
    const one = report(values, calls);
    const other = report(withOtherHiddenValues(exercise, values, one, createRandom(String(draw))), calls);
    expect([other.status, other.score]).toEqual([one.status, one.score]);
    const [before, after] = [await readWith(one), await readWith(other)];
    expect(before[1]).toMatchObject({ phase: "graded" });
    expect(bytesThatMayNotDiffer(after)).toBe(bytesThatMayNotDiffer(before));
    const text = JSON.stringify(before);
    expect([...secrets, SEED].filter((secret) => text.includes(secret))).toEqual([]);
    if (bytesThatMayNotDiffer(other) !== bytesThatMayNotDiffer(one)) changed++;
  });
  await fc.assert(property, { seed: 1, numRuns: 25 });
  expect(changed).toBeGreaterThan(10);
});

test("the receipt that a learner has is verified against the stored report", async () => {
  const calls = prepared().cases.map(({ expected }) => DEEDS[0]!("", expected));
  await readWith(report(prepared(), calls));
  const row = await database().grading.findUniqueOrThrow({ where: { id: gradingId } });
  const stored = GradeReport.parse(row.report);
  const state = await readSubmissionState(learner, submissionId);
  expect(state).toMatchObject({ phase: "graded", report: { receipt: stored.receipt, seed: "" } });
  expect(verifyReceipt(stored, CODE, receiptKey())).toBe(true);
});

test("a report that was stored before there were receipts is still read", async () => {
  const { receipt: _, grader: __, mayDiffer: ___, ...older } = report(prepared(), []);
  await readWith(older as GradeReport);
  expect(await readSubmissionState(learner, submissionId)).toMatchObject({
    phase: "graded",
    report: { receipt: "", grader: "", mayDiffer: false },
  });
});
