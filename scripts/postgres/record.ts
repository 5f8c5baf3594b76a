import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What DATA_DIR/postgres.json remembers about the embedded database. */
export const PostgresRecord = z.object({
  /** Where the cluster is: usually DATA_DIR/postgres. */
  folder: z.string(),
  password: z.string(),
  /** Where it listens, or listened last. */
  port: z.int().optional(),
});
export type PostgresRecord = z.infer<typeof PostgresRecord>;

export async function readRecord(dataDir: string): Promise<PostgresRecord | null> {
  const text = await readFile(join(dataDir, "postgres.json"), "utf8").catch(() => null);
  return text === null ? null : PostgresRecord.parse(JSON.parse(text));
}

export async function writeRecord(dataDir: string, record: PostgresRecord): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, "postgres.json");
  await writeFile(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** The address of `database` for the one account the embedded cluster has. */
export function embeddedUrl({ password, port, database }: { password: string; port: number; database: string }) {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}
