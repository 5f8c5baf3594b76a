import { spawn } from "node:child_process";
import { once } from "node:events";
import { within } from "../measure.ts";
import { onlyThese, type Product } from "../product/product.ts";
import { freshSolutions } from "../product/solution.ts";
import { type Bench, withProduct } from "../product/with-product.ts";
import type { Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { summarize } from "../statistics.ts";
import { queueCopies, signalWorker, submitOriginal, untilEmpty } from "./crowd.ts";

const PATIENCE_MS = 300_000;

/** Verdicts per second from one worker and from two, each with one runner, against one database. */
export async function measureWorkers({ quick, tell }: SectionOptions): Promise<Table> {
  const [rounds, jobs] = quick ? [1, 20] : [5, 100];
  return withProduct({ RUNNERS: "1" }, async (bench) => {
    const speeds = { one: [] as number[], two: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      tell(`round ${round + 1} of ${rounds}: one worker, then two`);
      speeds.one.push(await speed(bench, jobs));
      const second = await startSecondWorker(bench.product);
      speeds.two.push(await speed(bench, jobs).finally(second.stop));
    }
    const rows = Object.entries(speeds).map(([workers, values]) => {
      const { p50, p10, p90, n } = summarize(values);
      return [workers, p50, p10, p90, n];
    });
    return {
      title: "Verdicts per second by worker processes",
      columns: ["workers", "median", "p10", "p90", "n"],
      rows,
    };
  });
}

async function speed(bench: Bench, jobs: number): Promise<number> {
  const solutionFor = await freshSolutions();
  signalWorker(bench, "SIGSTOP");
  const original = await submitOriginal(bench, solutionFor(`${Math.random()}`)).finally(() =>
    signalWorker(bench, "SIGCONT"),
  );
  const startedAt = performance.now();
  await queueCopies(bench.client, original, jobs, "many");
  await untilEmpty(bench.client, PATIENCE_MS);
  return (jobs / (performance.now() - startedAt)) * 1000;
}

async function startSecondWorker({ databaseUrl, authSecret }: Product): Promise<{ stop(): Promise<void> }> {
  const settings = { DATABASE_URL: databaseUrl, AUTH_SECRET: authSecret, RUNNERS: "1", LOG_LEVEL: "warn" };
  const args = ["--import", "./scripts/leave-with-launcher.mjs", "--no-node-snapshot", "--conditions=react-server"];
  const child = spawn(process.execPath, [...args, "worker/main.ts"], {
    env: { ...onlyThese(settings), NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const stop = async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await within(30_000, "the second worker's end", ended).catch(() => child.kill("SIGKILL"));
  };
  await within(60_000, "the second worker's start", once(child, "message")).catch(async (error) => {
    await stop();
    throw error;
  });
  return { stop };
}
