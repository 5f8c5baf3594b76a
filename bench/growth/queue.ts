import { setTimeout as wait } from "node:timers/promises";
import { submit } from "../product/learner.ts";
import { freshSolutions } from "../product/solution.ts";
import { type Bench, withProduct } from "../product/with-product.ts";
import type { Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { summarize } from "../statistics.ts";
import { signInLearners } from "../submit/section.ts";
import { countWaiting, emptyQueue, queueCopies, signalWorker, submitOriginal } from "./crowd.ts";

const DEPTHS = [0, 100, 1000, 10_000];
const WATCH_MS = 10_000;

/** What a submit takes, and how fast the worker goes, while ever more jobs wait. */
export async function measureQueue({ quick, tell }: SectionOptions): Promise<Table[]> {
  return withProduct({}, async (bench) => {
    const rows: (number | null)[][] = [];
    for (const depth of quick ? [0, 1000] : DEPTHS) {
      tell(`${depth} jobs in the queue`);
      rows.push(await measureAt(bench, depth, quick ? 3 : 30));
    }
    const columns = ["jobs waiting", "submit p50", "p10", "p90", "refused", "ms for each verdict meanwhile"];
    return [{ title: "Depth of the queue, ms", columns, rows }];
  });
}

async function measureAt(bench: Bench, depth: number, submissions: number): Promise<(number | null)[]> {
  const solutionFor = await freshSolutions();
  const learners = await signInLearners(bench, submissions);
  signalWorker(bench, "SIGSTOP");
  try {
    if (depth > 0) await queueCopies(bench.client, await submitOriginal(bench, solutionFor("original")), depth, "many");
    await bench.client.query("analyze");
    const times: number[] = [];
    let refused = 0;
    for (const [i, learner] of learners.entries()) {
      const startedAt = performance.now();
      const answer = await submit(bench.http, learner, {
        actionId: bench.actionId,
        code: solutionFor(`${depth}-${i}`),
      });
      times.push(performance.now() - startedAt);
      if (!answer.ok) refused++;
    }
    const { p50, p10, p90 } = summarize(times);
    return [depth, p50, p10, p90, refused, depth > 0 ? await watch(bench) : null];
  } finally {
    signalWorker(bench, "SIGSTOP");
    await emptyQueue(bench.client);
    signalWorker(bench, "SIGCONT");
  }
}

/** Milliseconds for each verdict in the seconds after the worker has gone on. */
async function watch(bench: Bench): Promise<number> {
  signalWorker(bench, "SIGCONT");
  await wait(1000);
  const before = await countWaiting(bench.client);
  const startedAt = performance.now();
  while (performance.now() - startedAt < WATCH_MS && (await countWaiting(bench.client)) > 0) await wait(50);
  const graded = before - (await countWaiting(bench.client));
  return (performance.now() - startedAt) / graded;
}
