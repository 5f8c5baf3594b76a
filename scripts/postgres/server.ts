import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findFreePort } from "../port.ts";
import { findBinaries, type PostgresBinaries } from "./binaries.ts";
import { clearLeftover, connectAsLauncher } from "./leftover.ts";
import { choosePostgresFolder, handOver, type PostgresUser, postgresUserOf } from "./places.ts";
import { embeddedUrl, type PostgresRecord, readRecord, writeRecord } from "./record.ts";
import { requireSameMajor } from "./version.ts";

export type PostgresServer = {
  /** Where data and, if need be, programs are. */
  folder: string;
  port: number;
  urlOf(database: string): string;
  /** Settles when the process has ended, whoever ended it. */
  ended: Promise<void>;
  /** Fast shutdown: sessions are cut, everything committed is kept. */
  stop(): Promise<void>;
};

type Options = {
  dataDir: string;
  /** Listens here; a free port when absent. */
  port?: number | undefined;
  /** Data that need not survive a power cut: three times faster, for tests. */
  disposable?: boolean;
};

/**
 * Starts the embedded cluster of `dataDir`, making it first when it is not there.
 * Throws `PostgresInUse` while another launcher runs it.
 */
export async function startPostgres({ dataDir, port, disposable = false }: Options): Promise<PostgresServer> {
  const record = await requireRecord(dataDir);
  await clearLeftover(record);
  const user = await postgresUserOf(record.folder);
  const binaries = await findBinaries(user, record.folder);
  if (!(await stat(join(record.folder, "data", "PG_VERSION")).catch(() => null))) {
    await makeCluster({ binaries, user, record, disposable });
  }
  await requireSameMajor(record.folder, binaries.postgres, user);
  const placed = { ...record, port: port ?? (await findFreePort()) };
  const child = await launch({
    binaries,
    user,
    record: placed,
    logFile: join(dataDir, "logs", "postgres.log"),
    disposable,
  });
  await writeRecord(dataDir, placed);
  return await serverOf(child, placed);
}

async function serverOf(child: ChildProcess, record: PostgresRecord & { port: number }): Promise<PostgresServer> {
  const ended = once(child, "exit").then(() => undefined);
  const launcher = await connectAsLauncher(record);
  const stop = async () => {
    await launcher?.end();
    child.kill("SIGINT");
    // A backend that ignores a fast shutdown is cut off; the next start recovers from the log.
    const impatience = setTimeout(() => child.kill("SIGQUIT"), 20_000);
    await ended;
    clearTimeout(impatience);
  };
  return {
    folder: record.folder,
    port: record.port,
    urlOf: (database) => embeddedUrl({ ...record, database }),
    ended,
    stop,
  };
}

async function requireRecord(dataDir: string): Promise<PostgresRecord> {
  const known = await readRecord(dataDir);
  if (known) return known;
  await mkdir(dataDir, { recursive: true });
  const record = { folder: await choosePostgresFolder(dataDir), password: randomBytes(24).toString("base64url") };
  await writeRecord(dataDir, record);
  return record;
}

type Cluster = { binaries: PostgresBinaries; user: PostgresUser; record: PostgresRecord; disposable: boolean };

async function makeCluster({ binaries, user, record, disposable }: Cluster): Promise<void> {
  // Made beside and renamed, so that an interrupted initdb is never taken for a cluster.
  const making = join(record.folder, "data.new");
  const passwordFile = join(record.folder, "password.new");
  await rm(making, { recursive: true, force: true });
  await mkdir(making);
  await handOver(making, user, 0o700);
  await writeFile(passwordFile, record.password, { mode: 0o600 });
  await handOver(passwordFile, user, 0o600);
  const options = ["-D", making, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile];
  const locale = ["-E", "UTF8", "--locale=C.UTF-8"];
  await runToEnd(binaries.initdb, [...options, ...locale, ...(disposable ? ["--no-sync"] : [])], user);
  await rm(passwordFile);
  await rename(making, join(record.folder, "data"));
}

async function runToEnd(program: string, args: string[], user: PostgresUser): Promise<void> {
  const child = spawn(program, args, {
    ...user,
    cwd: "/",
    env: quietEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`initdb ended with code ${code}: ${said.join("").trim()}`);
}

type Launch = Cluster & { record: { port: number }; logFile: string };

async function launch({ binaries, user, record, logFile, disposable }: Launch): Promise<ChildProcess> {
  await mkdir(join(logFile, ".."), { recursive: true });
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", `port=${record.port}`];
  if (disposable) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const args = ["-D", join(record.folder, "data"), ...settings.flatMap((setting) => ["-c", setting])];
  // Detached: a Ctrl-C in the terminal reaches the launcher only, which stops the others in order.
  const stdio: ["ignore", "ignore", "pipe"] = ["ignore", "ignore", "pipe"];
  const child = spawn(binaries.postgres, args, { ...user, cwd: "/", detached: true, env: quietEnvironment(), stdio });
  child.stderr.pipe(createWriteStream(logFile, { mode: 0o600 }));
  await waitUntilReady(child, logFile);
  return child;
}

async function waitUntilReady(child: ChildProcess, logFile: string): Promise<void> {
  let said = "";
  const ready = new Promise<boolean>((resolve) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-2000);
      if (said.includes("ready to accept connections")) resolve(true);
    });
  });
  const isReady = await Promise.race([ready, once(child, "close").then(() => false)]);
  if (!isReady)
    throw new Error(`PostgreSQL did not start (${logFile}): ${said.trim().split("\n").slice(-3).join(" ")}`);
}

/** Its messages are read, so they are asked for in English; nothing of ours is passed on. */
function quietEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", NODE_ENV: process.env.NODE_ENV };
}
