import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureDatabase } from "#scripts/database.ts";
import { applyMigrations } from "#scripts/migrations.ts";
import { startPostgres } from "#scripts/postgres/server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the test server's `postgres` database. */
    adminUrl: string;
    /** The migrated database to clone. */
    template: string;
  }
}

const TEMPLATE = "gradcheck_template";

/** One Postgres for the whole run, with a migrated database that each test file clones. */
export async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), "gradcheck-test-"));
  await chmod(dataDir, 0o711);
  const server = await startPostgres({ dataDir, disposable: true });
  await applyMigrations(await ensureDatabase(server, TEMPLATE));
  project.provide("adminUrl", server.urlOf("postgres"));
  project.provide("template", TEMPLATE);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true });
  };
}
