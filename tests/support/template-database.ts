import type { TestProject } from "vitest/node";
import { ensureDatabase } from "#scripts/database.ts";
import { applyMigrations } from "#scripts/migrations.ts";
import { startOwnPostgres } from "./own-postgres.ts";

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
  const { server, remove } = await startOwnPostgres();
  await applyMigrations(await ensureDatabase(server, TEMPLATE));
  project.provide("adminUrl", server.urlOf("postgres"));
  project.provide("template", TEMPLATE);
  return remove;
}
