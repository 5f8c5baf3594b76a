import type { Client } from "pg";
import { listOwnTables } from "./known-migrations.ts";
import { inTransaction } from "./session.ts";
import { MIGRATIONS_TABLE, quote } from "./tables.ts";

/** Rows that no person made: what workers and the rate limiter note about themselves. */
const NOBODYS = [MIGRATIONS_TABLE, "rate_limit", "WorkerProcess"];

export type Contents = { table: string; rows: number }[];

/** What a restore would delete: the tables that hold anything. Throws while the product runs on this database. */
export async function readContents(url: string): Promise<Contents> {
  return await inTransaction(url, "begin read only", async (client) => {
    await requireIdle(client);
    const tables = (await listOwnTables(client)).filter((name) => !NOBODYS.includes(name));
    const contents: Contents = [];
    for (const table of tables) {
      const { rows } = await client.query(`select count(*)::int as rows from ${quote(table)}`);
      contents.push({ table, rows: rows[0].rows });
    }
    return contents.filter(({ rows }) => rows > 0);
  });
}

/** A web server or worker that goes on would write into tables that are about to be replaced. */
async function requireIdle(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select count(*)::int as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and coalesce(backend_type, 'client backend') = 'client backend'`,
  );
  if (rows[0].others > 0)
    throw new Error(
      `The database is in use by ${rows[0].others} other connection${rows[0].others === 1 ? "" : "s"}. Stop the product (web servers and workers, on every machine), then restore.`,
    );
}
