import { environment } from "#server/env.ts";
import { tellAndExit } from "./complaint.ts";
import { applyMigrations } from "./migrations.ts";
import { proveExercises } from "./prove-exercises.ts";
import { step } from "./steps.ts";

/**
 * The part of a start that needs the server's modules: tables, exercises, and with `--demo` the first accounts. A process
 * of its own, so that the launcher stays small while it waits.
 */
async function prepareDatabase(): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = environment();
  await step("Bringing the tables up to date", () => applyMigrations(DATABASE_URL));
  await step("Loading the exercises", publishExercises);
  if (process.argv.includes("--demo")) await offerDemoAccounts(DATA_DIR);
  const { disconnect } = await import("#server/database.ts");
  await disconnect();
}

async function publishExercises(): Promise<void> {
  const { loadExercises } = await import("#server/exercises/load.ts");
  const { loaded, errors } = await loadExercises(proveExercises);
  for (const { slug } of loaded.filter(({ isNew }) => isNew)) console.log(`    new: ${slug}`);
  // What is already published stays; its author sees why the folder was left out.
  for (const { message } of errors) console.error(`    left out: ${message}`);
  if (loaded.length === 0) console.error("    No exercise could be loaded.");
}

async function offerDemoAccounts(dataDir: string): Promise<void> {
  const { createDemoAccounts } = await import("#server/accounts/demo.ts");
  const made = await createDemoAccounts(dataDir);
  if (!made) return;
  console.log("\n  Two accounts to look around with; they are also in demo-accounts.json beside the data.");
  console.log(`    instructor  ${made.instructor.email}  ${made.instructor.password}`);
  console.log(`    learner     ${made.learner.email}  ${made.learner.password}`);
  console.log(`    The demo course is joined with the code ${made.course.joinCode}.\n`);
}

await prepareDatabase().catch(tellAndExit);
