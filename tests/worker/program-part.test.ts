import { readFileSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { programsOf } from "#grader/exercise.ts";
import { GradeReport } from "#grader/report.ts";
import { seedOfCases } from "#grader/seed.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { preparedSeeds } from "#server/exercises/prepared.ts";
import { readQuestions } from "#server/exercises/read.ts";
import { readRunState } from "#server/runs/read.ts";
import { run } from "#server/runs/write.ts";
import { readSubmission } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { requireVariant } from "#server/variants/write.ts";
import { aPerson } from "../support/people.ts";
import { startWorker } from "../support/worker-process.ts";

const SLUG = "bptt-matrices";
const file = (name: string) => readFileSync(`exercises/${SLUG}/parts/program/${name}.ts`, "utf8");
let versionId: string;
let learner: Viewer;

beforeAll(async () => {
  await loadExercises();
  versionId = (await database().exercise.findUniqueOrThrow({ where: { slug: SLUG } })).currentVersionId!;
  await startWorker();
  learner = await aPerson();
  const drawn = async () => (await requireVariant(learner, versionId)) ?? expect.fail("not drawn");
  await vi.waitFor(drawn, { timeout: 90_000 });
}, 150_000);

test("a program handed in among answers is graded on one of the version's seeds, which is kept with the grading", async () => {
  const answers = { e: "d - d.*h.^2", program: file("mistakes/slope-left-out") };
  const result = await submit(learner, { slug: SLUG, versionId, code: JSON.stringify(answers) });
  if (!result.ok) throw new Error(result.message);
  const where = { submissionId: result.value.id };
  const graded = () => database().grading.findFirstOrThrow({ where: { ...where, gradedAt: { not: null } } });
  const grading = await vi.waitFor(graded, { timeout: 40_000 });

  const { seeds } = await database().exerciseVersion.findUniqueOrThrow({ where: { id: versionId } });
  expect(seeds).toContain(grading.hiddenSeed);
  expect(seeds).not.toContain(grading.seed);
  const stored = GradeReport.parse(grading.report).cases.at(-1)!.part!.program!;
  expect(stored.seed).toBe(`program ${grading.hiddenSeed}`);
  expect(stored.diagnosis[0]?.id).toBe("slope-left-out");
  expect(stored.cases.find(({ visibility }) => visibility === "hidden")?.inputs).toBeDefined();

  const [program] = programsOf(await readExerciseFolder("exercises", SLUG));
  const prepared = await preparedSeeds.read(program!, seedOfCases(program!, grading.hiddenSeed!));
  expect(prepared?.cases).toHaveLength(8);

  const seen = await readSubmission(learner, result.value.id);
  if (seen?.state.phase !== "graded") throw new Error("not graded");
  const shown = seen.state.report.cases.at(-1)!.part!.program!;
  expect(shown).toMatchObject({ seed: "", timings: {}, status: "failed" });
  expect(shown.cases.filter(({ visibility }) => visibility === "hidden").every((each) => !each.inputs)).toBe(true);
  expect(JSON.stringify(seen)).not.toContain(grading.hiddenSeed);
});

test("a run of the program alone looks at its public cases, and is no attempt", async () => {
  // Each test ends its worker.
  await startWorker();
  const code = JSON.stringify({ program: file("alternatives/loops") });
  const before = await database().submission.count({ where: { userId: learner.id } });
  const result = await run(learner, { slug: SLUG, versionId, code }, "127.0.0.1");
  if (!result.ok) throw new Error(result.message);
  const graded = async () => {
    const state = await readRunState(learner, result.value.id);
    return state?.phase === "graded" ? state.report : expect.fail("not graded");
  };
  const report = await vi.waitFor(graded, { timeout: 40_000 });
  expect(report.cases.at(-1)!.part!.program).toMatchObject({
    status: "passed",
    cases: [{ visibility: "public" }, { visibility: "public" }, { visibility: "public" }],
  });
  expect(await database().submission.count({ where: { userId: learner.id } })).toBe(before);
});

test("a program that is the starter still, and nothing else, is no attempt", async () => {
  const code = JSON.stringify({ program: file("starter") });
  expect(await submit(learner, { slug: SLUG, versionId, code })).toEqual({
    ok: false,
    message: "Nothing is answered yet.",
  });
});

test("the page is told the starter, the types and the function of a program, and nothing of what is right", async () => {
  const { parts } = await readQuestions(versionId, { seed: "x", numbers: {} });
  const program = parts.find(({ kind }) => kind === "code")!;
  expect(Object.keys(program).sort()).toEqual([
    ...["follows", "id", "kind", "points", "prompt", "signature", "starter", "title", "types"],
  ]);
  expect(program).toMatchObject({ id: "program", starter: file("starter"), types: file("types.d") });
});

test("learners try programs only: a trial of other answers would say for nothing what an attempt is for", async () => {
  const code = JSON.stringify({ e: "d", program: file("alternatives/loops") });
  expect(await run(learner, { slug: SLUG, versionId, code }, "127.0.0.1")).toEqual({
    ok: false,
    message: "Answers by hand are checked; only a program can be tried before.",
  });
});
