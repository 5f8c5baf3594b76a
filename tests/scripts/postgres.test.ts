import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { expect, test } from "vitest";
import { PostgresInUse } from "#scripts/postgres/leftover.ts";
import { isReachable } from "#scripts/postgres/places.ts";
import { type PostgresServer, startPostgres } from "#scripts/postgres/server.ts";
import { makeDataDir, startOwnPostgres } from "#tests/support/own-postgres.ts";

test("the embedded database keeps what was committed through a stop and a start", async () => {
  const { server, dataDir } = await startOwnPostgres();
  await ask(server, "create table kept as select 42 as answer");
  await server.stop();
  const again = await startPostgres({ dataDir, disposable: true });
  expect(await ask(again, "select answer from kept")).toEqual([{ answer: 42 }]);
  await again.stop();
  await rm(dataDir, { recursive: true });
});

test("the embedded database refuses a second launcher in one sentence", async () => {
  const { dataDir, remove } = await startOwnPostgres();
  await expect(startPostgres({ dataDir, disposable: true })).rejects.toThrow(PostgresInUse);
  await expect(startPostgres({ dataDir, disposable: true })).rejects.toThrow(/already in use by another start/);
  await remove();
});

test("the embedded database asks for a password and keeps it to the owner", async () => {
  const { server, dataDir, remove } = await startOwnPostgres();
  const wrong = new URL(server.urlOf("postgres"));
  wrong.password = "guess";
  await expect(new Client({ connectionString: wrong.href }).connect()).rejects.toThrow(
    /password authentication failed/,
  );
  expect((await stat(join(dataDir, "postgres.json"))).mode & 0o777).toBe(0o600);
  await remove();
});

test("the embedded database starts again after its launcher was killed", async () => {
  const dataDir = await makeDataDir();
  const code = `
    const { startPostgres } = await import("#scripts/postgres/server.ts");
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, disposable: true });
    console.log("started");
    setInterval(() => undefined, 1000);`;
  const launcher = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(launcher.stdout, "data");
  launcher.kill("SIGKILL");
  await once(launcher, "exit");
  const server = await startPostgres({ dataDir, disposable: true });
  expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
  await rm(dataDir, { recursive: true });
});

test("the embedded database starts although its old pid now belongs to another program", async () => {
  const { server, dataDir } = await startOwnPostgres();
  const pidFile = join(dataDir, "postgres", "data", "postmaster.pid");
  const lines = (await readFile(pidFile, "utf8")).split("\n");
  await server.stop();
  await writeFile(pidFile, [process.pid, ...lines.slice(1)].join("\n"));
  const again = await startPostgres({ dataDir, disposable: true });
  expect(await ask(again, "select 1 as one")).toEqual([{ one: 1 }]);
  await again.stop();
  await rm(dataDir, { recursive: true });
});

test("a cluster of another major version is refused with what to do, and stays as it is", async () => {
  const { server, dataDir } = await startOwnPostgres();
  await server.stop();
  const versionFile = join(dataDir, "postgres", "data", "PG_VERSION");
  await writeFile(versionFile, "17\n");
  await expect(startPostgres({ dataDir, disposable: true })).rejects.toThrow(
    /made by PostgreSQL 17, and this version of the program brings PostgreSQL 18\. Make a backup .* restore the backup/,
  );
  expect(await readFile(versionFile, "utf8")).toBe("17\n");
  await rm(dataDir, { recursive: true });
});

test("a folder below a closed one is not reachable for another user", async () => {
  const dataDir = await makeDataDir();
  const inner = join(dataDir, "closed", "inner");
  await mkdir(inner, { recursive: true, mode: 0o755 });
  const nobody = { uid: 65_534, gid: 65_534 };
  expect(await isReachable(inner, nobody)).toBe(true);
  await chmod(join(dataDir, "closed"), 0o700);
  expect(await isReachable(inner, nobody)).toBe(false);
  expect(await isReachable(inner, undefined)).toBe(true);
  await rm(dataDir, { recursive: true });
});

async function ask(server: PostgresServer, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
