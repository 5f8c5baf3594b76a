import { createEngine, type Engine, type GradeJob } from "#grader/engine.ts";

export type PatientEngine = {
  engine: Engine;
  /** What the engine failed at, apart from a machine that gave it no time. */
  failures: string[];
};

const MAX_ATTEMPTS = 6;

/**
 * Two runners, and a grading that is asked for again when the machine was too busy to tell what a program does: that says
 * nothing about the engine, which for the same reason blames no learner.
 */
export async function createPatientEngine(): Promise<PatientEngine> {
  const failures: string[] = [];
  let timesBusy = 0;
  const log = (message: string, error: unknown) => {
    if (String(error).includes("too busy")) timesBusy++;
    else failures.push(`${message}: ${String(error)}`);
  };
  const engine = await createEngine({ runners: 2, log });
  const grade = async (job: GradeJob) => {
    for (let attempt = 1; ; attempt++) {
      const busyBefore = timesBusy;
      const report = await engine.grade(job);
      const wasBusy = report.status === "internal-error" && timesBusy > busyBefore;
      if (!wasBusy || attempt === MAX_ATTEMPTS) return report;
    }
  };
  return { engine: { ...engine, grade }, failures };
}
