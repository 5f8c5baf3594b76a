import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PostgresUser } from "./places.ts";

/**
 * Throws when the cluster in `folder` was made by another major version: Postgres cannot read its files then, and would
 * say so in words of its own.
 */
export async function requireSameMajor(folder: string, postgres: string, user: PostgresUser): Promise<void> {
  const made = (await readFile(join(folder, "data", "PG_VERSION"), "utf8")).trim();
  const { stdout } = await promisify(execFile)(postgres, ["--version"], { ...user, cwd: "/" });
  const brought = /(\d+)/.exec(stdout)?.[1];
  if (made === brought) return;
  throw new Error(
    `The data in ${folder} were made by PostgreSQL ${made}, and this version of the program brings PostgreSQL ${brought}. ` +
      "Make a backup with the version that made them (npm run backup), set another DATA_DIR or move this one away, and restore the backup here (npm run restore).",
  );
}
