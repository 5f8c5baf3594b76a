import { tellAndExit } from "./complaint.ts";
import { withDatabaseUrl } from "./database.ts";
import { applyMigrations } from "./migrations.ts";
import { readSettings } from "./settings.ts";

await migrate().catch(tellAndExit);

async function migrate(): Promise<void> {
  const applied = await withDatabaseUrl(readSettings(), applyMigrations);
  for (const name of applied) console.log(`Applied ${name}.`);
  if (applied.length === 0) console.log("The database is up to date.");
}
