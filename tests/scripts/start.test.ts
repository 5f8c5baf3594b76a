import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { findFreePort } from "#scripts/port.ts";
import { makeDataDir } from "#tests/support/own-postgres.ts";

const ROOT = join(import.meta.dirname, "..", "..");

test("a start on a port in use says so in one sentence and leaves", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const dataDir = await makeDataDir();
  const { code, said } = await start({ PORT: String(port), DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(said).toBe(
    `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
  );
  server.close();
  await rm(dataDir, { recursive: true });
});

test.each([
  ["a port that is none", { PORT: "many" }, /^The settings cannot be used\. PORT: .*\n$/],
  ["an address of another machine", { HOST: "203.0.113.9" }, /^203\.0\.113\.9 is no address of this machine\. .*\n$/],
  [
    "a database that is not there",
    { DATABASE_URL: "postgres://u:p@127.0.0.1:1/d" },
    /^The database .* does not answer: .*\n$/,
  ],
])("a start with %s says so in one sentence", async (_title, settings, sentence) => {
  const dataDir = await makeDataDir();
  const { code, said } = await start({ PORT: String(await findFreePort()), DATA_DIR: dataDir, ...settings });
  expect(said).toMatch(sentence);
  expect(code).toBe(1);
  await rm(dataDir, { recursive: true });
});

test("a start whose data folder cannot be written says so in one sentence", async () => {
  const dataDir = await makeDataDir();
  await writeFile(join(dataDir, "file"), "");
  const { code, said } = await start({ PORT: String(await findFreePort()), DATA_DIR: join(dataDir, "file", "below") });
  expect(said).toMatch(/^.*file\/below cannot be written by this user\. .*\n$/);
  expect(code).toBe(1);
  await rm(dataDir, { recursive: true });
});

test("a part of the product ends when its launcher is killed", async () => {
  const dataDir = await makeDataDir();
  const code = `
    const { startNodeChild } = await import("#scripts/child.ts");
    const child = startNodeChild({
      args: ["-e", "console.log('up'); setInterval(() => undefined, 1000)"],
      env: process.env,
      logFile: ${JSON.stringify(join(dataDir, "part.log"))},
    });
    console.log(child.pid);
    setInterval(() => undefined, 1000);`;
  const launcher = spawn(process.execPath, ["--input-type=module", "-e", code], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [chunk] = await once(launcher.stdout, "data");
  const pid = Number(String(chunk));
  await vi.waitFor(async () => expect(await readFile(join(dataDir, "part.log"), "utf8")).toBe("up\n"));
  launcher.kill("SIGKILL");
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000 });
  await rm(dataDir, { recursive: true });
});

async function start(settings: Record<string, string>): Promise<{ code: number; said: string }> {
  // Set to nothing, so that neither the caller's environment nor a .env file decides.
  const unset = { DATABASE_URL: "", AUTH_SECRET: "", HOST: "", PUBLIC_URL: "" };
  const env = { ...process.env, ...unset, ...settings };
  const child = spawn(process.execPath, ["scripts/start.ts"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = await once(child, "close");
  return { code, said: said.join("") };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
