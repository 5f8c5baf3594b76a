import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { checkArchive } from "./backup/read-archive.ts";
import { restoreBackup } from "./backup/restore-backup.ts";
import { type Contents, readContents } from "./backup/target.ts";
import { tellAndExit } from "./complaint.ts";
import { withDatabaseUrl } from "./database.ts";
import { readSettings } from "./settings.ts";

const HELP = `npm run restore -- FILE [--replace [--yes]]
Fills an empty database from a backup. With --replace, one that holds something: what it holds is deleted.
--yes answers the question that --replace asks.`;

type Answers = { replace: boolean; yes: boolean };

await restore().catch(tellAndExit);

async function restore(): Promise<void> {
  const flag = { type: "boolean", default: false } as const;
  const options = {
    replace: flag,
    yes: flag,
    help: { ...flag, short: "h" },
  } as const;
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options,
  });
  const [given, surplus] = positionals;
  if (values.help || given === undefined || surplus !== undefined) return console.log(HELP);

  const file = resolve(process.env.INIT_CWD ?? process.cwd(), given);
  console.log("Checking the backup …");
  const manifest = await checkArchive(file);
  console.log(`It was made at ${manifest.madeAt} by version ${manifest.productVersion}, and is whole.`);
  await withDatabaseUrl(readSettings(), async (url) => {
    await requireConsent(await readContents(url), values);
    const newer = await restoreBackup({
      url,
      file,
      manifest,
      onTable: ({ name, rows }) =>
        console.log(`  ${name.padEnd(20)} ${String(rows).padStart(9)} rows, read back and equal`),
    });
    for (const name of newer) console.log(`Applied ${name}.`);
  });
  console.log("Restored. Gradings without a report are queued again by the worker.");
}

async function requireConsent(contents: Contents, { replace, yes }: Answers): Promise<void> {
  if (contents.length === 0) return;
  const list = contents.map(({ table, rows }) => `${rows} of ${table}`).join(", ");
  if (!replace) throw new Error(`The database is not empty (${list}). With --replace, all of that is deleted first.`);
  console.log(`This deletes ${list}.`);
  if (yes) return;
  if (!process.stdin.isTTY) throw new Error("Nobody is here to ask. Add --yes to go ahead.");
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
  });
  const answer = await terminal.question("Type “replace” to go ahead: ");
  terminal.close();
  if (answer.trim() !== "replace") throw new Error("Nothing was changed.");
}
