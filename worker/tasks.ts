import type { Job, TaskList } from "graphile-worker";
import type { Engine } from "#grader/engine.ts";
import { internalError } from "#grader/grade.ts";
import type { ConfinementMode } from "#grader/process/confine/confinement.ts";
import type { GradeReport } from "#grader/report.ts";
import { finishProof } from "#server/authoring/proof-work.ts";
import { readVersion } from "#server/exercises/read.ts";
import {
  derivePastGrading,
  finishGrading,
  finishRun,
  type GradeTask,
  isLearnerSuspect,
  startGrading,
  startRun,
} from "#server/grading-work.ts";
import { log } from "#server/log.ts";
import {
  beginNextRound,
  GRADE_TASK,
  JobPayload,
  PROVE_TASK,
  REGRADE_TASK,
  RUN_TASK,
  requeue,
  VARIANT_TASK,
} from "#server/queue.ts";
import type { Background } from "./background.ts";
import { drawVariant } from "./draw-variant.ts";
import type { Lane } from "./lanes.ts";
import type { Precedence } from "./precedence.ts";
import { proveStored } from "./proving/prover.ts";
import { workOnRegrade } from "./regrade.ts";
import type { Session } from "./session.ts";

/** An error of our grader is tried this often before the learner is told of it. */
const MAX_FAILURES = 3;
const RETRY_S = 2;
/** A job that was taken more often, and was never answered, ends the workers that take it. */
const MAX_TAKES = 12;
const MAX_PROOF_TAKES = 4;

type Kind = {
  start: (id: string) => Promise<GradeTask | null>;
  finish: (id: string, report: GradeReport) => Promise<void>;
  /** What is still to be done about what has its report already. */
  derive?: (id: string) => Promise<void>;
};
const KINDS: Record<string, Kind> = {
  [GRADE_TASK]: { start: startGrading, finish: finishGrading, derive: derivePastGrading },
  [RUN_TASK]: { start: startRun, finish: finishRun },
};

type Shop = { engine: Engine; background: Background; session: Session; precedence: Precedence };

/** What the slots of a lane do with a submission, a trial on the public cases, numbers to draw, and a regrade. */
export function tasksOf({ engine, background, session, precedence }: Shop, lane: Lane): TaskList {
  const forSomebody = (job: Job, perform: () => Promise<void>) =>
    takeTurn(job, session, () => precedence.during(perform));
  const entries = Object.entries(KINDS).map(([name, kind]) => [
    name,
    (_payload: unknown, { job }: { job: Job }) => forSomebody(job, () => work({ engine, lane, kind, job })),
  ]);
  const draw = (_payload: unknown, { job }: { job: Job }) =>
    forSomebody(job, () => drawVariant(engine, JobPayload.parse(job.payload).id));
  const regrade = (_payload: unknown, { job }: { job: Job }) =>
    takeTurn(job, session, () => workOnRegrade({ background, precedence }, job));
  return { ...Object.fromEntries(entries), [VARIANT_TASK]: draw, [REGRADE_TASK]: regrade };
}

/** What the slot for proofs does. A proof that ends the worker again and again is given up. */
export function proofTasks(confinement: ConfinementMode, stopping: AbortSignal): TaskList {
  const prove = async (_payload: unknown, { job }: { job: Job }) => {
    const { id } = JobPayload.parse(job.payload);
    if (job.attempts > MAX_PROOF_TAKES) return finishProof(id, { outcome: "internal-error", progress: null });
    if (!(await proveStored(id, confinement, stopping))) await requeue(job, {});
  };
  return { [PROVE_TASK]: prove };
}

/** Works on the job unless another one of its owner is being worked on; then it goes back to its place. */
async function takeTurn(job: Job, session: Session, perform: () => Promise<void>): Promise<void> {
  const owner = ownerOf(job);
  if (owner === null) return perform();
  if (!(await session.tryOwner(owner))) return requeue(job, {});
  try {
    await perform();
  } finally {
    // A session that broke has let the owner go with everything else.
    await session.releaseOwner(owner).catch(() => undefined);
  }
}

type Work = { engine: Engine; lane: Lane; kind: Kind; job: Job };

async function work({ engine, lane, kind, job }: Work): Promise<void> {
  const payload = JobPayload.parse(job.payload);
  if (!lane.takesSuspects && (await isLearnerSuspect(payload.id))) return requeue(job, { isSuspect: true });
  const task = await kind.start(payload.id);
  if (!task) return kind.derive?.(payload.id);
  const report = job.attempts > MAX_TAKES ? giveUp(job, task) : await grade(engine, task);
  const failures = payload.failures + 1;
  const isOurs = report.status === "internal-error" && !(task.isTrial && report.fault);
  if (isOurs && failures < MAX_FAILURES && job.attempts <= MAX_TAKES)
    return requeue(job, { delayS: RETRY_S, payload: { ...payload, failures } });
  await kind.finish(payload.id, report);
  if (task.learnerId !== null) await beginNextRound(task.learnerId);
}

async function grade(engine: Engine, { versionId, learnerId, hiddenSeed, ...task }: GradeTask): Promise<GradeReport> {
  const { code, seed, cases, part } = task;
  const owner = learnerId === null ? {} : { owner: learnerId };
  const hidden = hiddenSeed === null ? {} : { hiddenSeed };
  return engine.grade({ exercise: await readVersion(versionId), code, seed, cases, part, ...hidden, ...owner });
}

function giveUp(job: Job, { slug, contentHash, seed }: GradeTask): GradeReport {
  log().error({ job: job.key, takes: job.attempts, lastError: job.last_error }, "a job could not be worked on");
  return internalError({ slug, version: contentHash }, seed);
}

function ownerOf({ flags }: Job): number | null {
  const flag = Object.keys(flags ?? {}).find((name) => name.startsWith("owner:"));
  return flag === undefined ? null : Number(flag.slice("owner:".length));
}
