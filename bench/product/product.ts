import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EMBEDDED_DATABASE } from "#scripts/database.ts";
import { findFreePort } from "#scripts/port.ts";
import { embeddedUrl, readRecord } from "#scripts/postgres/record.ts";
import { ROOT } from "#scripts/settings.ts";
import { Settings } from "#server/env.ts";
import { within } from "../measure.ts";

/** A build may have to come first. */
const START_PATIENCE_MS = 900_000;
const STOP_PATIENCE_MS = 30_000;

export type Product = {
  url: string;
  databaseUrl: string;
  authSecret: string;
  /** The launcher; everything else is below it. */
  pid: number;
  stop(): Promise<void>;
};

/** The whole product, as `npm start` starts it, with data of its own that end with it; in a group of processes, if given. */
export async function startProduct(settings: Record<string, string> = {}, group?: string): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), "gradcheck-bench-"));
  // Root's Postgres runs as nobody, who has to come through here.
  await chmod(dataDir, 0o711);
  const port = await findFreePort();
  const child = launch({ LOG_LEVEL: "warn", ...settings, DATA_DIR: dataDir, PORT: String(port) }, group);
  const stop = () => stopProduct(child, dataDir);
  try {
    await within(START_PATIENCE_MS, "the product's start", untilReady(child));
    const record = await readRecord(dataDir);
    if (!record?.port) throw new Error("the embedded database has no port");
    return {
      url: `http://127.0.0.1:${port}`,
      databaseUrl: embeddedUrl({ ...record, port: record.port, database: EMBEDDED_DATABASE }),
      authSecret: (await readFile(join(dataDir, "auth-secret"), "utf8")).trim(),
      pid: child.pid!,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Neither the caller's settings nor a .env file reach the product: what is not given is left at its default. */
export function onlyThese(settings: Record<string, string>): NodeJS.ProcessEnv {
  const unset = Object.fromEntries(Object.keys(Settings.shape).map((name) => [name, ""]));
  return { ...process.env, ...unset, ...settings };
}

function launch(settings: Record<string, string>, group = "/dev/null"): ChildProcess {
  // The shell is in the group before it replaces itself by the launcher, and so is all that the launcher starts.
  return spawn("/bin/sh", ["-c", 'echo $$ > "$1" && exec "$0" scripts/start.ts', process.execPath, group], {
    cwd: ROOT,
    // As below npm: it then stops when this process is gone, whatever became of it.
    env: { ...onlyThese(settings), npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Rejects with what the product said when it ends before it is ready. */
export async function untilReady(child: ChildProcess): Promise<void> {
  let said = "";
  const ready = new Promise<boolean>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Gradcheck is ready at")) resolve(true);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
  });
  const ended = once(child, "exit").then(() => false);
  if (!(await Promise.race([ready, ended]))) throw new Error(`the product did not start:\n${said}`);
}

async function stopProduct(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const insist = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
    await ended;
    clearTimeout(insist);
  }
  await rm(dataDir, { recursive: true, force: true });
}
