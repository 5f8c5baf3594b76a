import { mkdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Settings } from "#server/env.ts";
import { writeBackup } from "./backup/write-backup.ts";
import { tellAndExit } from "./complaint.ts";
import { withDatabaseUrl } from "./database.ts";
import { readRecord } from "./postgres/record.ts";
import { readSettings } from "./settings.ts";

const HELP = `npm run backup [-- FILE]
Writes the whole database into one file, also while the product runs. Without FILE, into DATA_DIR/backups.`;

await backup().catch(tellAndExit);

async function backup(): Promise<void> {
  const options = { help: { type: "boolean", short: "h" } } as const;
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options,
  });
  if (values.help || positionals.length > 1) return console.log(HELP);
  const settings = readSettings();
  if (!settings.DATABASE_URL && !(await readRecord(settings.DATA_DIR)))
    throw new Error(`There is no database in ${settings.DATA_DIR}, and DATABASE_URL names none.`);
  const file = await chooseFile(positionals[0], settings);
  const manifest = await withDatabaseUrl(settings, (url) => writeBackup({ url, file, onTable: tellTable }));
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { size } = await stat(file);
  console.log(`${rows} rows of ${manifest.tables.length} tables, ${inWords(size)}: ${file}`);
}

async function chooseFile(given: string | undefined, { DATA_DIR }: Settings): Promise<string> {
  // npm starts scripts in the repository; INIT_CWD is where its caller is.
  if (given !== undefined) return resolve(process.env.INIT_CWD ?? process.cwd(), given);
  const folder = join(DATA_DIR, "backups");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  return join(folder, `gradcheck-${moment}.tar.gz`);
}

function tellTable({ name, rows, bytes }: { name: string; rows: number; bytes: number }): void {
  console.log(`  ${name.padEnd(20)} ${String(rows).padStart(9)} rows ${inWords(bytes).padStart(10)}`);
}

function inWords(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
