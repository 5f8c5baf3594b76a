import { relative } from "node:path";
import { Client } from "pg";
import { findConfinement } from "#grader/process/confine/confinement.ts";
import { publicUrl, type Settings } from "#server/env.ts";
import type { ReadyMessage } from "#worker/ready-message.ts";
import { requireAuthSecret } from "./auth-secret.ts";
import { build, isBuilt } from "./build.ts";
import { tellAndExit } from "./complaint.ts";
import { describeLayers } from "./describe-layers.ts";
import { childEnvironment, openEmbeddedDatabase, type PartOptions, superviseWeb, superviseWorker } from "./parts.ts";
import { requireFreePort } from "./port.ts";
import { ensurePrismaClient } from "./prisma-client.ts";
import { waitUntilHealthy } from "./readiness.ts";
import { RestartCounts } from "./restart-counts.ts";
import { runOrThrow } from "./run.ts";
import { readSettings } from "./settings.ts";
import { aborted, listenForStop, type StopRequest } from "./shutdown.ts";
import { step } from "./steps.ts";
import type { Supervised } from "./supervise.ts";
import { requireWritableFolder } from "./writable.ts";

/** What has to be stopped again. */
type Product = { database: Supervised | null; parts: Supervised[] };

/** The whole product as one command: everything that runs is below this process, and ends with it. */
await start().catch(tellAndExit);

async function start(): Promise<void> {
  const settings = readSettings();
  await requireFreePort(settings.HOST, settings.PORT);
  await requireWritableFolder(settings.DATA_DIR, "Choose another folder with DATA_DIR.");
  // The worker would refuse as well, but only in its log.
  await findConfinement(settings.SANDBOX);
  const request = listenForStop();
  const product: Product = { database: null, parts: [] };
  try {
    await bringUp(settings, request, product);
    console.log(`Gradcheck is ready at ${publicUrl(settings)} (Ctrl-C stops it).`);
    await Promise.race([aborted(request.asked), firstFailure(product)]);
  } catch (error) {
    if (!request.asked.aborted) throw error;
  } finally {
    await stop(product);
  }
  process.exit(0);
}

/** Notes in `product` what has begun, so that it is stopped also when a later step fails. */
async function bringUp(settings: Settings, request: StopRequest, product: Product): Promise<void> {
  const { asked, hurried } = request;
  const restarts = new RestartCounts();
  const DATABASE_URL = settings.DATABASE_URL ?? (await startDatabase(settings.DATA_DIR, restarts, product));
  if (settings.DATABASE_URL) await requireReachable(settings.DATABASE_URL);
  const env = childEnvironment({ ...settings, DATABASE_URL, AUTH_SECRET: await requireAuthSecret(settings) });

  asked.throwIfAborted();
  await ensurePrismaClient(asked);
  const demo = settings.DATABASE_URL ? [] : ["--demo"];
  const args = ["--conditions=react-server", "scripts/prepare-database.ts", ...demo];
  await runOrThrow("Preparing the database", { args, env, output: "inherit", signal: asked });
  if (!(await isBuilt())) await step("Building the pages", () => build(asked));

  asked.throwIfAborted();
  const options = { env, dataDir: settings.DATA_DIR, tell, restarts, hurried };
  const { promise, resolve } = Promise.withResolvers<ReadyMessage>();
  const parts = { ...options, onReady: resolve };
  await step("Starting the web server and the worker", () => startParts(settings, parts, asked, product, promise));
  for (const line of describeLayers(await promise)) console.log(line);
}

async function startParts(
  settings: Settings,
  options: PartOptions,
  asked: AbortSignal,
  product: Product,
  workerReady: Promise<unknown>,
) {
  product.parts.push(await superviseWorker(options), await superviseWeb(options));
  const waiting = new AbortController();
  const webReady = waitUntilHealthy(settings, AbortSignal.any([asked, waiting.signal]));
  const stopped = aborted(asked).then(() => asked.throwIfAborted());
  await Promise.race([Promise.all([workerReady, webReady]), firstFailure(product), stopped]).finally(() =>
    waiting.abort(),
  );
}

async function startDatabase(dataDir: string, restarts: RestartCounts, product: Product): Promise<string> {
  const database = await step("Starting the database", () => openEmbeddedDatabase({ dataDir, tell, restarts }));
  product.database = database;
  if (relative(dataDir, database.folder).startsWith("..")) console.log(`    Its data are in ${database.folder}.`);
  return database.url;
}

/** Rejects with the sentence of the first part that could not be kept alive. */
async function firstFailure({ database, parts }: Product): Promise<never> {
  const supervised = database ? [database, ...parts] : parts;
  throw new Error(await Promise.race(supervised.map(({ failed }) => failed)));
}

/** The web server and the worker use the database until their end, so it stops last. */
async function stop({ database, parts }: Product): Promise<void> {
  await Promise.all(parts.map((part) => part.stop()));
  await database?.stop();
}

async function requireReachable(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause);
    throw new Error(`The database that DATABASE_URL names does not answer: ${reason}.`, { cause });
  }
}

function tell(sentence: string): void {
  console.error(sentence);
}
