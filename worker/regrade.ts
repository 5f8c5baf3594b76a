import type { Job } from "graphile-worker";
import type { Engine } from "#grader/engine.ts";
import { internalError } from "#grader/grade.ts";
import type { GradeReport } from "#grader/report.ts";
import { readVersion } from "#server/exercises/read.ts";
import { log } from "#server/log.ts";
import { isAnybodyWaiting, RegradeStrand, requeue } from "#server/queue.ts";
import { finishItem, type RegradeTask, setItemAside, startItem } from "#server/regrading/work.ts";
import type { Background } from "./background.ts";
import { misfit } from "./misfit.ts";
import type { Precedence } from "./precedence.ts";

/** An error of our grader is tried this often before it becomes the outcome. */
const MAX_FAILURES = 3;
const RETRY_S = 2;
/** A job that was taken more often, and never came back, ends the workers that take it. */
const MAX_TAKES = 12;
/** So long a strand goes on while nobody waits; a worker that is told to stop waits for it. */
const TURN_MS = 2_000;

type Means = { background: Background; precedence: Precedence };

/** Grades the next submissions of a regrade, and leaves its slot to whoever waits. */
export async function workOnRegrade(means: Means, job: Job): Promise<void> {
  const strand = RegradeStrand.parse(job.payload);
  const untilMs = performance.now() + TURN_MS;
  const first = await startItem(strand, { resumes: job.attempts > 1 });
  if (first && job.attempts > MAX_TAKES) await finishItem(first, giveUp(job, first));
  else if (first && !(await workOn(means, first, strand.failures))) return tryAgain(job, strand, first);
  // Taking a job from the queue costs as much as a short grading, so the slot is given back only when somebody wants one.
  while (performance.now() < untilMs && !(await isAnybodyWaiting())) {
    const next = await startItem({ ...strand, item: null }, { resumes: false });
    // Nothing is left of the strand, or the regrade was cancelled: its job ends here.
    if (!next) return;
    if (!(await workOn(means, next, 0))) return tryAgain(job, { ...strand, failures: 0 }, next);
  }
  await requeue(job, { payload: { ...strand, item: null, failures: 0 } });
}

/** False where our own grader failed and is to try again. */
async function workOn({ background, precedence }: Means, task: RegradeTask, failures: number): Promise<boolean> {
  await precedence.untilRest();
  const outcome = await background.use((engine) => regrade(engine, task));
  if (typeof outcome === "string") await setItemAside(task, outcome);
  else if (outcome.status === "internal-error" && failures + 1 < MAX_FAILURES) return false;
  else await finishItem(task, outcome);
  return true;
}

const tryAgain = (job: Job, strand: RegradeStrand, { itemId: item }: RegradeTask) =>
  requeue(job, { delayS: RETRY_S, payload: { ...strand, item, failures: strand.failures + 1 } });

/** A report, or why there can be none. */
async function regrade(engine: Engine, task: RegradeTask): Promise<GradeReport | string> {
  const { versionId, seed, hiddenSeed, code, part } = task;
  const why = await misfit(engine, task);
  if (why) return why;
  const hidden = hiddenSeed === null ? {} : { hiddenSeed };
  // Nobody's: what a learner handed in long ago takes no runner that is kept for somebody, and makes nobody a suspect.
  return engine.grade({ exercise: await readVersion(versionId), code, seed, cases: "all", part, ...hidden });
}

function giveUp(job: Job, { slug, contentHash, seed }: RegradeTask): GradeReport {
  log().error({ job: job.key, takes: job.attempts, lastError: job.last_error }, "a job could not be worked on");
  return internalError({ slug, version: contentHash }, seed);
}
