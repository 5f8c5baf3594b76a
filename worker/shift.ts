import type { Runner } from "graphile-worker";
import type { Engine } from "#grader/engine.ts";
import type { ConfinementMode } from "#grader/process/confine/confinement.ts";
import { log } from "#server/log.ts";
import { sweepQueue } from "#server/queue-repair.ts";
import type { Background } from "./background.ts";
import { openLane } from "./lane.ts";
import { lanesOf, PROOF_LANE } from "./lanes.ts";
import { beginMailing } from "./mailing.ts";
import { Precedence } from "./precedence.ts";
import { openSession, type Session } from "./session.ts";
import { proofTasks, tasksOf } from "./tasks.ts";

const FREE_INTERVAL_MS = 5_000;
const SWEEP_INTERVAL_MS = 30_000;
const MAIL_INTERVAL_MS = 15_000;

/** The time from the connection that holds a worker's locks to its end. */
export type Shift = {
  /** Rejects when the shift cannot go on. */
  broken: Promise<never>;
  /** Takes no new job and lets the running ones finish. */
  end(): Promise<void>;
};

export type ShiftOptions = { engine: Engine; background: Background; runners: number; confinement: ConfinementMode };

/** Begins to take jobs from the queue and to have them graded, `runners` at a time, with one proof beside them. */
export async function beginShift({ engine, background, runners, confinement }: ShiftOptions): Promise<Shift> {
  const session = await openSession();
  const stopping = new AbortController();
  const shop = { engine, background, session, precedence: new Precedence() };
  const lanes = [
    ...lanesOf(runners).map((lane) => openLane(lane, session, tasksOf(shop, lane))),
    openLane(PROOF_LANE, session, proofTasks(confinement, stopping.signal)),
  ];
  const stopChores = beginChores(session);
  const end = async () => {
    stopChores();
    // A proof takes minutes; another worker, or the next one, begins it again.
    stopping.abort();
    await Promise.allSettled(lanes.map(async (lane) => (await lane).stop()));
    await session.end().catch(() => undefined);
  };
  try {
    // The queue asks for its connections with a patience of many minutes; a session that breaks ends that.
    await Promise.race([Promise.all(lanes), session.broken]);
  } catch (error) {
    void end();
    throw error;
  }
  return { broken: firstBreak(session, lanes), end };
}

function firstBreak(session: Session, lanes: readonly Promise<Runner>[]): Promise<never> {
  const stopped = lanes.map(async (lane) => {
    await (await lane).promise;
    throw new Error("the queue stopped");
  });
  const broken = Promise.race([session.broken, ...stopped]);
  // Whoever waits for it hears of it; the last shift's end is nobody's.
  broken.catch(() => undefined);
  return broken;
}

/** What any worker does for all: frees the jobs of dead ones, looks for what was lost, mails what is new. Answers how to stop. */
function beginChores(session: Session): () => void {
  const free = async () => {
    const freed = await session.freeJobsOfTheDead();
    if (freed > 0) log().warn({ freed }, "jobs of a worker that is gone wait again");
  };
  // A session that fails says so itself, and ends the shift.
  const chores = [
    { perform: () => free().catch(() => undefined), everyMs: FREE_INTERVAL_MS },
    { perform: () => sweepQueue().catch(noteSweep), everyMs: SWEEP_INTERVAL_MS },
  ];
  for (const { perform } of chores) void perform();
  const timers = chores.map(({ perform, everyMs }) => setInterval(() => void perform(), everyMs));
  const stopMailing = beginMailing(MAIL_INTERVAL_MS);
  return () => {
    stopMailing();
    timers.forEach(clearInterval);
  };
}

function noteSweep(error: unknown): void {
  log().warn({ err: error }, "the queue could not be swept");
}
