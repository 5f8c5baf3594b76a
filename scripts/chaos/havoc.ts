import { setTimeout as wait } from "node:timers/promises";
import type { Random } from "#numeric/random.ts";
import { pool } from "#server/database.ts";
import type { Cluster } from "./cluster.ts";
import { familyOf, graderProcesses, type Kin } from "./family.ts";
import type { Part } from "./part.ts";

export type Scene = { cluster: Cluster; workers: Part[]; web: Part | null; random: Random };
export type Tally = Map<string, number>;

type Plan = { kills: number; overMs: number; awayMs: number; tell: (sentence: string) => void };

const DRAIN_EVERY = 12;
const DELIVER_EVERY = 5;

/** Kills something at random moments, as often as planned. Answers what was done, and every process that was seen. */
export async function wreakHavoc(scene: Scene, plan: Plan): Promise<{ tally: Tally; seen: Kin[] }> {
  const tally: Tally = new Map();
  const note = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
  const seen = new Map<number, Kin>();
  for (let i = 1; i <= plan.kills; i++) {
    await wait(scene.random.uniform(0, (2 * plan.overMs) / plan.kills));
    for (const kin of scene.workers.flatMap(familyOf)) seen.set(kin.pid, kin);
    note(`${await killOne(scene)} killed`);
    if (i % DRAIN_EVERY === 0) note(await drainOne(scene));
    if (i % DELIVER_EVERY === 0) note(await deliverAgain());
    if (i === Math.ceil(plan.kills / 2) && plan.awayMs > 0) {
      await scene.cluster.goAway(plan.awayMs);
      note(`database away for ${plan.awayMs / 1000} s`);
    }
    plan.tell(`${i} of ${plan.kills} kills`);
  }
  return { tally, seen: [...seen.values()] };
}

/** Answers what it was. A kind that has nobody to kill at the moment gives its turn to a worker. */
async function killOne({ cluster, workers, web, random }: Scene): Promise<string> {
  const kind = (["runner", "checker", "worker", "web server", "Postgres"] as const)[random.integer(0, 4)]!;
  if (kind === "Postgres") {
    await cluster.kill();
    return kind;
  }
  if (kind === "web server" && web) {
    web.kill();
    return kind;
  }
  if (kind === "runner" || kind === "checker") {
    const candidates = graderProcesses(workers, kind);
    const victim = candidates[random.integer(0, candidates.length - 1)];
    if (victim && killed(victim.pid)) return kind;
  }
  workers[random.integer(0, workers.length - 1)]!.kill();
  return "worker";
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

async function drainOne({ workers, random }: Scene): Promise<string> {
  const how = await workers[random.integer(0, workers.length - 1)]!.drain();
  return `worker asked to stop, ended ${how}`;
}

/** A job for what is graded already, and a second one for what is not. */
async function deliverAgain(): Promise<string> {
  await pool()
    .query(
      `select graphile_worker.add_job('grade', json_build_object('id', id)) from (
         (select id from "Grading" where "gradedAt" is not null order by random() limit 1)
         union all (select id from "Grading" where "gradedAt" is null order by random() limit 1)) as again`,
    )
    // With the database just killed there is nothing to deliver.
    .catch(() => undefined);
  return "jobs delivered twice";
}
