import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureDatabase } from "../database.ts";
import { type PostgresServer, startPostgres } from "../postgres/server.ts";

export type Cluster = {
  url: string;
  /** Ends without a word; begun again as soon as its remains are gone. */
  kill(): Promise<void>;
  /** Stops for `ms`, then begins again. */
  goAway(ms: number): Promise<void>;
  stop(): Promise<void>;
};

/** The real Postgres with the settings that keep what was committed, always on the same port. */
export async function startCluster(dataDir: string): Promise<Cluster> {
  let server = await startPostgres({ dataDir });
  const { port, folder } = server;
  const url = await ensureDatabase(server, "gradcheck");
  // Whatever ends this process early, an interrupt or a mistake, leaves no database behind.
  process.once("exit", () => killQuietly(folder));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const begin = async () => {
    server = await startPatiently({ dataDir, port });
  };
  return {
    url,
    async kill() {
      const { ended } = server;
      process.kill(readPid(folder), "SIGKILL");
      await ended;
      await begin();
    },
    async goAway(ms) {
      await server.stop();
      await wait(ms);
      await begin();
    },
    stop: () => server.stop(),
  };
}

const readPid = (folder: string) => Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);

function killQuietly(folder: string): void {
  try {
    process.kill(readPid(folder), "SIGKILL");
  } catch {
    // It was stopped in order, and its folder may be gone.
  }
}

/** Sessions of a killed server take a moment to notice, and hold its memory until then. */
async function startPatiently(options: { dataDir: string; port: number }): Promise<PostgresServer> {
  for (let tries = 1; ; tries++) {
    try {
      return await startPostgres(options);
    } catch (error) {
      if (tries === 60) throw error;
      await wait(500);
    }
  }
}
