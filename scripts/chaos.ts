import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChaosOptions, readOptions } from "./chaos/options.ts";
import { stage } from "./chaos/stage.ts";

/**
 * npm run chaos [-- --kills N --learners N --minutes M --away S --seed TEXT]
 * The product's own processes and its Postgres are killed at random while learners hand in. Exit 1 when a submission
 * is lost, graded twice or wrongly, or charged for a failure of ours, or when something is left over.
 */
const options = readOptions(process.argv.slice(2));
const dataDir = await mkdtemp(join(tmpdir(), "gradcheck-chaos-"));
// Root's Postgres runs as nobody, who has to come through here.
await chmod(dataDir, 0o711);
process.env.AUTH_SECRET = randomBytes(32).toString("hex");
process.env.DATA_DIR = dataDir;
process.env.LOG_LEVEL = "silent";
console.log(sentenceOf(options));
const breaches = await stage(options, dataDir, tell);
for (const breach of breaches) console.log(`BREACH  ${breach}`);
if (breaches.length === 0) await rm(dataDir, { recursive: true });
else console.log(`The logs are in ${join(dataDir, "logs")}.`);
console.log(breaches.length === 0 ? "Nothing was lost." : `${breaches.length} breaches.`);
process.exit(breaches.length === 0 ? 0 : 1);

function sentenceOf({ kills, learners, minutes, seed }: ChaosOptions): string {
  return `${kills} kills in about ${minutes} minutes while ${learners} learners hand in; --seed ${seed} repeats them.`;
}

function tell(line: string): void {
  console.log(line);
}
