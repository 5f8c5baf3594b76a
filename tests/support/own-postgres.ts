import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PostgresServer, startPostgres } from "#scripts/postgres/server.ts";

export type OwnPostgres = { server: PostgresServer; dataDir: string; remove(): Promise<void> };

/** A cluster of its own, for tests about starting and stopping one. `remove` ends it and deletes everything. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataDir = await makeDataDir();
  const server = await startPostgres({ dataDir, disposable: true });
  const remove = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true });
  };
  return { server, dataDir, remove };
}

/** An empty DATA_DIR. Root's Postgres runs as nobody, who has to come through it. */
export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "gradcheck-test-"));
  await chmod(dataDir, 0o711);
  return dataDir;
}
