import { join } from "node:path";
import { publicUrl, type Settings } from "#server/env.ts";
import { ReadyMessage } from "#worker/ready-message.ts";
import { type NodeChild, startNodeChild } from "./child.ts";
import { EMBEDDED_DATABASE, ensureDatabase } from "./database.ts";
import { heapFlags } from "./heap-flags.ts";
import { type PostgresServer, startPostgres } from "./postgres/server.ts";
import type { RestartCounts } from "./restart-counts.ts";
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

type DatabaseOptions = Pick<PartOptions, "dataDir" | "tell" | "restarts">;

/** The embedded database, on the same port for as long as this start lives. */
export async function openEmbeddedDatabase({ dataDir, tell, restarts }: DatabaseOptions): Promise<Database> {
  let server: PostgresServer | undefined;
  const begin = async () => {
    server = await startPostgres({ dataDir, port: server?.port });
    return { ended: server.ended.then(() => "unexpectedly"), stop: server.stop };
  };
  const supervised = await supervise({ name: "The database", begin, tell, onRestart: () => restarts.add("database") });
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
  restarts: RestartCounts;
  /** Aborted when there is no patience left. */
  hurried: AbortSignal;
  /** Called when it says that it is ready. The web server does not; it is asked. */
  onReady?: (message: ReadyMessage) => void;
};

export const WEB_ARGS = [...heapFlags(), "server/main.ts"];
export const WORKER_ARGS = [...heapFlags(), "--no-node-snapshot", "--conditions=react-server", "worker/main.ts"];

export function superviseWeb(options: PartOptions): Promise<Supervised> {
  const onBegin = (child: NodeChild) => options.restarts.tell(child.send);
  return superviseScript({ title: "The web server", name: "web", args: WEB_ARGS, onBegin }, options);
}

export function superviseWorker(options: PartOptions): Promise<Supervised> {
  return superviseScript({ title: "The worker", name: "worker", args: WORKER_ARGS }, options);
}

type Script = { title: string; name: string; args: string[]; onBegin?: (child: NodeChild) => void };

function superviseScript({ title, name, args, onBegin }: Script, options: PartOptions): Promise<Supervised> {
  const { env, dataDir, tell, hurried, restarts, onReady = () => undefined } = options;
  const logFile = join(dataDir, "logs", `${name}.log`);
  const begin = async () => {
    const child = startNodeChild({ args, env, logFile, onMessage: (message) => onReady(ReadyMessage.parse(message)) });
    hurried.addEventListener("abort", child.kill);
    onBegin?.(child);
    return child;
  };
  const tellWhere = (sentence: string) => tell(`${sentence} What it said is in ${logFile}.`);
  return supervise({ name: title, begin, tell: tellWhere, onRestart: () => restarts.add(name) });
}
