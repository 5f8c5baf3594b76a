import type { Engine } from "#grader/engine.ts";
import type { GradeReport } from "#grader/report.ts";
import { readVersion } from "#server/exercises/read.ts";
import { finishGrading, finishRun, type GradeTask, JobPayload, startGrading, startRun } from "#server/queue.ts";

/** Grades one submission on all its cases and stores the report. */
export async function gradeTask(engine: Engine, payload: unknown, isLastTry: boolean): Promise<void> {
  const { id } = JobPayload.parse(payload);
  const task = await startGrading(id);
  if (task) await finishGrading(id, await perform(engine, task, isLastTry));
}

/** The same for a trial on the public cases. */
export async function runTask(engine: Engine, payload: unknown, isLastTry: boolean): Promise<void> {
  const { id } = JobPayload.parse(payload);
  const task = await startRun(id);
  if (task) await finishRun(id, await perform(engine, task, isLastTry));
}

/** An error of ours is thrown, so that the queue tries again; only the last try's error becomes the report. */
async function perform(engine: Engine, task: GradeTask, isLastTry: boolean): Promise<GradeReport> {
  const exercise = await readVersion(task.versionId);
  const report = await engine.grade({ exercise, code: task.code, seed: task.seed, cases: task.cases });
  if (report.status === "internal-error" && !isLastTry)
    throw new Error(`grading ${exercise.slug} failed for a reason of ours; it is tried again`);
  return report;
}
