import { compareOutputs } from "./compare-outputs.ts";
import type { Engine } from "./engine.ts";
import { type Exercise, ExerciseError } from "./exercise.ts";
import type { GradeReport } from "./report.ts";

/** A rule that an exercise breaks, and the file that breaks it. */
export type Failure = { file: string; rule: string };

/** What was found when an exercise was put to the proof. It may be published when there are no failures. */
export type Proof = { failures: Failure[]; cases: number; hiddenCases: number; gradings: number; slowestMs: number };

/**
 * An exercise proves itself: for every seed its reference is right by its own measure, its starter compiles and does not
 * pass, every alternative passes, and every mistake fails and is told its own message first.
 */
export async function proveExercise(engine: Engine, exercise: Exercise, seeds: string[]): Promise<Proof> {
  const proof: Proof = { failures: [], cases: 0, hiddenCases: 0, gradings: 0, slowestMs: 0 };
  for (const seed of seeds) {
    try {
      await proveReference(engine, exercise, seed, proof);
      await Promise.all(programsOf(exercise).map((program) => proveProgram(engine, exercise, seed, program, proof)));
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error;
      proof.failures.push({ file: error.file, rule: error.rule });
    }
    // One seed is enough to show what is broken; the others would say it again.
    if (proof.failures.length > 0) return proof;
  }
  return proof;
}

async function proveReference(engine: Engine, exercise: Exercise, seed: string, proof: Proof): Promise<void> {
  const { cases } = await engine.prepare(exercise, seed);
  proof.cases = cases.length;
  proof.hiddenCases = cases.filter(({ visibility }) => visibility === "hidden").length;
  const { entry, tolerance } = exercise.metadata;
  if (!tolerance) return;
  for (const { title, expected } of cases) {
    const outputs = compareOutputs({ expected, actual: expected, name: entry.returns.name, tolerance });
    const wrong = outputs.find(({ status }) => status !== "equal");
    if (wrong)
      proof.failures.push({ file: "reference.ts", rule: `its own answer is wrong in "${title}": ${wrong.message}` });
  }
}

type Program = { file: string; code: string; fault: (report: GradeReport) => string | null };

function programsOf({ starter, alternatives, mistakes }: Exercise): Program[] {
  return [
    { file: "starter.ts", code: starter, fault: starterFault },
    ...alternatives.map(({ id, code }) => ({ file: `alternatives/${id}.ts`, code, fault: alternativeFault })),
    ...mistakes.map(({ id, code }) => ({
      file: `mistakes/${id}.ts`,
      code,
      fault: (report: GradeReport) => mistakeFault(report, id),
    })),
  ];
}

async function proveProgram(
  engine: Engine,
  exercise: Exercise,
  seed: string,
  { file, code, fault }: Program,
  proof: Proof,
): Promise<void> {
  const report = await engine.grade({ exercise, code, seed, cases: "all" });
  // The grader's own failure says nothing about the exercise.
  if (report.status === "internal-error") throw new Error(`${exercise.slug}/${file} could not be graded`);
  proof.gradings++;
  proof.slowestMs = Math.max(proof.slowestMs, report.timings.run ?? 0);
  const rule = fault(report);
  if (rule) proof.failures.push({ file, rule: `${rule} (seed ${seed})` });
}

function starterFault(report: GradeReport): string | null {
  if (report.status === "passed") return "passes as it is";
  return doesNotCompile(report) ? `does not compile: ${firstComplaint(report)}` : null;
}

function alternativeFault(report: GradeReport): string | null {
  return report.status === "passed" ? null : `should pass and does not: ${report.status}, ${firstComplaint(report)}`;
}

function mistakeFault(report: GradeReport, id: string): string | null {
  if (report.status === "passed") return "passes";
  if (doesNotCompile(report)) return `does not compile: ${firstComplaint(report)}`;
  const first = report.diagnosis[0]?.id;
  if (first === id) return null;
  return first
    ? `is told the message of "${first}"`
    : `is not told its message: ${report.status}, ${firstComplaint(report)}`;
}

function doesNotCompile({ status }: GradeReport): boolean {
  return status === "compile-error" || status === "rejected";
}

function firstComplaint({ problems, cases }: GradeReport): string {
  const [problem] = problems;
  if (problem) return `${problem.line}:${problem.column} ${problem.message}`;
  const wrong = cases.find(({ status }) => status !== "passed");
  return wrong ? `"${wrong.title}": ${wrong.message ?? wrong.status}` : "";
}
