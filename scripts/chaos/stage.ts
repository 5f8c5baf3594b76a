import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createRandom } from "#numeric/random.ts";
import { database, disconnect } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { isBuilt } from "../build.ts";
import { applyMigrations } from "../migrations.ts";
import { childEnvironment, WEB_ARGS, WORKER_ARGS } from "../parts.ts";
import { findFreePort } from "../port.ts";
import { readSettings } from "../settings.ts";
import { audit, countUnfinished, leftBehind } from "./audit.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { type Scene, wreakHavoc } from "./havoc.ts";
import { type Accepted, enrol, learn } from "./learners.ts";
import type { ChaosOptions } from "./options.ts";
import { openPages, type Pages } from "./pages.ts";
import { keepAlive, type Part } from "./part.ts";
import { SLUG } from "./programs.ts";
import { tableOf } from "./table.ts";

const JUMPING_CLOCK = join(import.meta.dirname, "jumping-clock.mjs");
const PATIENCE_MS = 300_000;

type Tell = (line: string) => void;

/** One run of it all. Answers what went wrong. */
export async function stage(options: ChaosOptions, dataDir: string, tell: Tell): Promise<string[]> {
  const random = createRandom(options.seed);
  const cluster = await startCluster(dataDir);
  process.env.DATABASE_URL = cluster.url;
  await applyMigrations(cluster.url);
  await loadExercises();
  const { workers, web, pages } = await startParts(cluster, dataDir);
  if (!web) tell("The pages are not built, so there is no web server to kill; `npm start` builds them.");
  const parts = web ? [...workers, web] : workers;
  try {
    return await perform({ cluster, workers, web, random }, { options, pages, tell });
  } finally {
    await Promise.all(parts.map((part) => part.stop()));
    await disconnect();
    await cluster.stop();
  }
}

type Parts = { workers: Part[]; web: Part | null; pages: Pages | null };

/** Two workers: the clock of one jumps, and the disk for the log of the other is full. */
async function startParts({ url }: Cluster, dataDir: string): Promise<Parts> {
  const PORT = await findFreePort();
  const settings = { ...readSettings(), HOST: "127.0.0.1", PORT, LOG_LEVEL: "info" as const };
  const env = childEnvironment({ ...settings, DATABASE_URL: url, AUTH_SECRET: process.env.AUTH_SECRET! });
  const logFile = (name: string) => join(dataDir, "logs", name);
  const fullDisk = process.platform === "linux" ? "/dev/full" : logFile("worker-2.log");
  const jumping = ["--import", JUMPING_CLOCK, ...WORKER_ARGS];
  const workers = [
    keepAlive({ name: "worker 1", args: jumping, env, logFile: logFile("worker-1.log") }),
    keepAlive({ name: "worker 2", args: WORKER_ARGS, env, logFile: fullDisk }),
  ];
  if (!(await isBuilt())) return { workers, web: null, pages: null };
  const web = keepAlive({ name: "web", args: WEB_ARGS, env, logFile: logFile("web.log") });
  return { workers, web, pages: openPages(`http://127.0.0.1:${PORT}`) };
}

type Performance = { options: ChaosOptions; pages: Pages | null; tell: Tell };

async function perform(scene: Scene, { options, pages, tell }: Performance): Promise<string[]> {
  const accepted: Accepted[] = [];
  const onAccepted = (one: Accepted) => {
    accepted.push(one);
    if (one.viewer === null) pages?.open(one.id);
  };
  const lesson = new AbortController();
  const { currentVersionId } = await database().exercise.findUniqueOrThrow({ where: { slug: SLUG } });
  const given = { versionId: currentVersionId!, signal: lesson.signal, onAccepted };
  const learners = (await enrol(options.learners)).map((viewer, i) =>
    learn(viewer, { ...given, random: createRandom(`${options.seed} learner ${i}`) }),
  );
  const plan = { kills: options.kills, overMs: options.minutes * 60_000, awayMs: options.away * 1000 };
  const { tally, seen } = await wreakHavoc(scene, {
    ...plan,
    tell: (line) => tell(`${line}, ${accepted.length} programs accepted`),
  });
  lesson.abort();
  await Promise.all(learners);

  const unfinished = await waitUntilDone(tell);
  const { verdicts, breaches } = await audit(accepted);
  const blank = (await pages?.complaints()) ?? [];
  tell(tableOf(tally, verdicts));
  if (pages) tell(`${pages.count()} pages waited for their verdict through it all.`);
  const { workers, web } = scene;
  await Promise.all(workers.map((part) => part.stop()));
  const unasked = [...workers, ...(web ? [web] : [])].flatMap((part) => part.unasked);
  return [...unfinished, ...breaches, ...blank, ...unasked, ...(await leftBehind(seen))];
}

/** Nothing is killed any more, so whatever waits has to be graded now. */
async function waitUntilDone(tell: Tell): Promise<string[]> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const { ungraded, jobs } = await countUnfinished();
    if (ungraded === 0 && jobs === 0) return [];
    if (performance.now() > giveUpAt) return [`${ungraded} programs are not graded and ${jobs} jobs are left`];
    tell(`${ungraded} still wait for their verdict`);
    await wait(2000);
  }
}
