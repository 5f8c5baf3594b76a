import { spawn } from "node:child_process";
import { ensureDatabase } from "./database.ts";
import { applyMigrations } from "./migrations.ts";
import { startPostgres } from "./postgres/server.ts";

const server = await startPostgres({ dataDir: "/tmp/dev/data", disposable: true });
const url = await ensureDatabase(server, "gradcheck");
console.log(await applyMigrations(url), url);
Object.assign(process.env, {
  DATABASE_URL: url,
  AUTH_SECRET: "x".repeat(40),
  NEXTAUTH_SECRET: "x".repeat(40),
  NEXTAUTH_URL: "http://127.0.0.1:3100",
  PORT: "3100",
  NODE_ENV: "production",
});
const { loadExercises } = await import("#server/exercises/load.ts");
const { createDemoAccounts } = await import("#server/accounts/demo.ts");
console.log(await loadExercises(), await createDemoAccounts("/tmp/dev/data"));
const children = [
  ["--conditions=react-server", "server/main.ts"],
  ...(process.argv[2] === "all" ? [["--no-node-snapshot", "--conditions=react-server", "worker/main.ts"]] : []),
].map((args) => spawn(process.execPath, args, { stdio: "inherit" }));
process.on("SIGTERM", async () => {
  for (const c of children) c.kill();
  await server.stop();
  process.exit(0);
});
