import { join } from "node:path";
import { publicUrl, type Settings } from "#server/env.ts";
import { ReadyMessage } from "#worker/ready-message.ts";
import { startNodeChild } from "./child.ts";
import { EMBEDDED_DATABASE, ensureDatabase } from "./database.ts";
import { type PostgresServer, startPostgres } from "./postgres/server.ts";
import { type Supervised, supervise } from "./supervise.ts";

/** The settings of the web server and the worker, who read nothing but their environment. */
export function childEnvironment(settings: Settings & { DATABASE_URL: string; AUTH_SECRET: string }) {
  const set = Object.entries(settings).filter(([, value]) => value !== undefined);
  return {
    ...process.env,
    ...Object.fromEntries(set.map(([name, value]) => [name, String(value)])),
    NEXTAUTH_SECRET: settings.AUTH_SECRET,
    NEXTAUTH_URL: publicUrl(settings),
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

export type Database = Supervised & { url: string; folder: string };

/** The embedded database, on the same port for as long as this start lives. */
export async function openEmbeddedDatabase(dataDir: string, tell: (sentence: string) => void): Promise<Database> {
  let server: PostgresServer | undefined;
  const begin = async () => {
    server = await startPostgres({ dataDir, port: server?.port });
    return { ended: server.ended.then(() => "unexpectedly"), stop: server.stop };
  };
  const supervised = await supervise({ name: "The database", begin, tell });
  try {
    return { ...supervised, url: await ensureDatabase(server!, EMBEDDED_DATABASE), folder: server!.folder };
  } catch (error) {
    // Nobody else knows of it yet, so nobody else would stop it.
    await supervised.stop();
    throw error;
  }
}

export type PartOptions = {
  env: NodeJS.ProcessEnv;
  dataDir: string;
  tell: (sentence: string) => void;
  /** Aborted when there is no patience left. */
  hurried: AbortSignal;
  /** Called when it says that it is ready. The web server does not; it is asked. */
  onReady?: (message: ReadyMessage) => void;
};

export function superviseWeb(options: PartOptions): Promise<Supervised> {
  return superviseScript("The web server", "web.log", ["server/main.ts"], options);
}

export function superviseWorker(options: PartOptions): Promise<Supervised> {
  const args = ["--no-node-snapshot", "--conditions=react-server", "worker/main.ts"];
  return superviseScript("The worker", "worker.log", args, options);
}

function superviseScript(
  name: string,
  log: string,
  args: string[],
  { env, dataDir, tell, hurried, onReady = () => undefined }: PartOptions,
) {
  const logFile = join(dataDir, "logs", log);
  const begin = async () => {
    const child = startNodeChild({ args, env, logFile, onMessage: (message) => onReady(ReadyMessage.parse(message)) });
    hurried.addEventListener("abort", child.kill);
    return child;
  };
  return supervise({ name, begin, tell: (sentence) => tell(`${sentence} What it said is in ${logFile}.`) });
}
