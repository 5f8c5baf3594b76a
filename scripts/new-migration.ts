import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tellAndExit } from "./complaint.ts";
import { withDatabaseUrl } from "./database.ts";
import { writeMissingSql } from "./migrations.ts";
import { ROOT, readSettings } from "./settings.ts";

await writeNewMigration(process.argv[2]).catch(tellAndExit);

async function writeNewMigration(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9]+([_-][a-z0-9]+)*$/.test(name)) {
    throw new Error("Give the migration a name of lower-case words: npm run db:new-migration -- add_assignments");
  }
  const sql = await withDatabaseUrl(readSettings(), writeMissingSql);
  if (sql === null)
    return console.log("prisma/schema.prisma and prisma/migrations already agree. Nothing was written.");
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(ROOT, "prisma", "migrations", `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  const lock = '# Read by Prisma, which refuses to mix providers.\nprovider = "postgresql"\n';
  await writeFile(join(folder, "..", "migration_lock.toml"), lock);
  console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql. Read it before you apply it.`);
}
