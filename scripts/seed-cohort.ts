import { requireAuthSecret } from "./auth-secret.ts";
import { tellAndExit } from "./complaint.ts";
import { withDatabaseUrl } from "./database.ts";
import { applyMigrations } from "./migrations.ts";
import { ensurePrismaClient } from "./prisma-client.ts";
import { parseSeedCommand, SEED_HELP, type SeedCommand } from "./seed-cohort/command.ts";
import { readSettings } from "./settings.ts";

await main().catch(tellAndExit);

async function main(): Promise<void> {
  const command = parseSeedCommand(process.argv.slice(2));
  if (!command) return console.log(SEED_HELP);
  const settings = readSettings();
  await ensurePrismaClient();
  await withDatabaseUrl(settings, async (url) => {
    await applyMigrations(url);
    Object.assign(process.env, { DATABASE_URL: url, AUTH_SECRET: await requireAuthSecret(settings) });
    await perform(command);
  });
}

/** The server's modules read the environment when they are first asked, so they are loaded only now. */
async function perform(command: SeedCommand): Promise<void> {
  const { seedCohort } = await import("./seed-cohort/seed.ts");
  const { disconnect } = await import("#server/database.ts");
  try {
    const { courseId, learners, submissions } = await seedCohort(command);
    console.log(`${learners} learners, ${submissions.toLocaleString("en")} submissions: /courses/${courseId}`);
  } finally {
    await disconnect();
  }
}
