import "server-only";
import type { Wait } from "#domain/back-pressure.ts";
import { BACKGROUND } from "#domain/job-priority.ts";
import { gradesPerSecond, secondsUntilGraded } from "#domain/queue-estimate.ts";
import { pool } from "./database.ts";

/** Every page that waits asks every two seconds; one look at the queue serves all of them for this long. */
const MAX_AGE_MS = 1000;

export type Outlook = {
  waiting: number;
  isWaiting: (jobKey: string) => boolean;
  /** `priority` places a job that was added just now. */
  waitOf: (jobKey: string, priority?: number) => Wait;
};

let latest: { readAtMs: number; outlook: Promise<Outlook> } | null = null;

/** What waits and how fast it goes, at most a second old. */
export function readOutlook(): Promise<Outlook> {
  const nowMs = performance.now();
  if (latest && nowMs - latest.readAtMs < MAX_AGE_MS) return latest.outlook;
  const looked = { readAtMs: nowMs, outlook: look() };
  looked.outlook.catch(() => {
    if (latest === looked) latest = null;
  });
  latest = looked;
  return looked.outlook;
}

async function look(): Promise<Outlook> {
  const [rounds, perSecond] = await Promise.all([waitingRounds(), currentRate()]);
  const places = new Map(rounds.flatMap(({ keys }) => keys).map((key, i) => [key, i + 1]));
  const before = (priority: number) =>
    rounds.filter((round) => round.priority <= priority).reduce((sum, { keys }) => sum + keys.length, 0);
  return {
    waiting: places.size,
    isWaiting: (jobKey) => places.has(jobKey),
    waitOf(jobKey, priority = Number.POSITIVE_INFINITY) {
      // What is not in the picture was added after it was taken.
      const place = places.get(jobKey) ?? before(priority) + 1;
      return { place, estimateS: secondsUntilGraded(place, perSecond) };
    },
  };
}

/**
 * Of what somebody waits for, so without proofs and regrades. A text for each priority, because ten thousand rows cost more
 * to read than ten thousand words.
 */
async function waitingRounds(): Promise<{ priority: number; keys: string[] }[]> {
  const { rows } = await pool().query<{ priority: number; keys: string }>(
    `select priority, string_agg(key, ' ' order by run_at) as keys
     from graphile_worker._private_jobs where is_available = true and key is not null and priority < $1
     group by priority order by priority`,
    [BACKGROUND],
  );
  return rows.map(({ priority, keys }) => ({ priority, keys: keys.split(" ") }));
}

async function currentRate(): Promise<number | null> {
  const finished = (table: string) =>
    `(select extract(epoch from "startedAt") * 1000 as started, extract(epoch from "gradedAt") * 1000 as ended
      from "${table}" where "gradedAt" > now() - interval '5 minutes' and "startedAt" is not null
      order by "gradedAt" desc limit 200)`;
  const { rows } = await pool().query<{ started: string; ended: string }>(
    `${finished("Grading")} union all ${finished("Run")}`,
  );
  return gradesPerSecond(rows.map(({ started, ended }) => ({ startedMs: Number(started), endedMs: Number(ended) })));
}
