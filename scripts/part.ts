import { spawn } from "node:child_process";
import { once } from "node:events";
import { build, isBuilt } from "./build.ts";
import { tellAndExit } from "./complaint.ts";
import { childEnvironment, WEB_ARGS, WORKER_ARGS } from "./parts.ts";
import { ensurePrismaClient } from "./prisma-client.ts";
import { runOrThrow } from "./run.ts";
import { ROOT, readSettings } from "./settings.ts";
import { step } from "./steps.ts";

const HELP = `npm run web      the web server alone
npm run worker   a worker alone
For machines that share one PostgreSQL: DATABASE_URL and AUTH_SECRET must be the same on all of them.`;

await runPart(process.argv[2]).catch(tellAndExit);

/** One part of the product in the foreground, for a service manager that starts it again. Its log is its stderr. */
async function runPart(name: string | undefined): Promise<void> {
  if (name !== "web" && name !== "worker") return console.log(HELP);
  const { DATABASE_URL, AUTH_SECRET, ...settings } = readSettings();
  if (!DATABASE_URL || !AUTH_SECRET)
    throw new Error("A part alone needs DATABASE_URL and AUTH_SECRET, the same for all parts of one installation.");
  const env = childEnvironment({ ...settings, DATABASE_URL, AUTH_SECRET });
  await ensurePrismaClient();
  if (name === "web") await prepareWeb(env);
  await passOn(name === "web" ? WEB_ARGS : WORKER_ARGS, env);
}

async function prepareWeb(env: NodeJS.ProcessEnv): Promise<void> {
  const args = ["--conditions=react-server", "scripts/prepare-database.ts"];
  await runOrThrow("Preparing the database", { args, env: env as Record<string, string>, output: "inherit" });
  if (!(await isBuilt())) await step("Building the pages", () => build());
}

/** Ends as the part ends. A signal reaches the part, which lets go in order. */
async function passOn(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill("SIGTERM"));
  const [code] = await once(child, "exit");
  process.exit(code ?? 1);
}
