import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { embeddedUrl, type PostgresRecord } from "./record.ts";

/** Held by whoever started the cluster, for as long as it lives. The number is arbitrary. */
const LAUNCHER_LOCK = 7_402_551;

export class PostgresInUse extends Error {}

/**
 * Clears away what an earlier run may have left: a server whose launcher was killed is stopped, a pid file that names
 * somebody else's process is removed. Throws `PostgresInUse` when that server has a living launcher.
 */
export async function clearLeftover(record: PostgresRecord): Promise<void> {
  const pidFile = join(record.folder, "data", "postmaster.pid");
  const text = await readFile(pidFile, "utf8").catch(() => null);
  if (text === null) return;
  const [pidLine, , , portLine] = text.split("\n");
  const pid = Number(pidLine);
  // Nobody has that number: Postgres itself knows best whether remains of the old server are still about.
  if (!isAlive(pid)) return;
  // After a reboot the number may belong to anything; Postgres would take that for its own predecessor.
  if (!(await isPostgres(pid))) return await rm(pidFile, { force: true });

  const client = await connectAsLauncher({ ...record, port: Number(portLine) });
  if (!client) throw new PostgresInUse(`A PostgreSQL (process ${pid}) is using ${record.folder} and does not answer.`);
  await client.end();
  process.kill(pid, "SIGINT");
  await waitUntilGone(pid);
}

/** A connection that holds the launcher's lock, `null` when nothing answers. Throws `PostgresInUse` when another holds it. */
export async function connectAsLauncher(record: PostgresRecord): Promise<Client | null> {
  const client = new Client(embeddedUrl({ ...record, port: record.port ?? 0, database: "postgres" }));
  // The server going away is noticed by whoever watches its process.
  client.on("error", () => undefined);
  if (
    !(await client.connect().then(
      () => true,
      () => false,
    ))
  )
    return null;
  const { rows } = await client.query("select pg_try_advisory_lock($1) as held", [LAUNCHER_LOCK]);
  if (rows[0].held) return client;
  await client.end();
  throw new PostgresInUse(`The database in ${record.folder} is already in use by another start of this program.`);
}

async function isPostgres(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  // Without /proc (macOS) the pid file is believed.
  return command === null ? process.platform !== "linux" : command.includes("postgres");
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: alive, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function waitUntilGone(pid: number): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  while (isAlive(pid)) {
    if (performance.now() > giveUpAt) throw new PostgresInUse(`PostgreSQL (process ${pid}) does not stop.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
