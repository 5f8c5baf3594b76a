import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tellAndExit } from "./complaint.ts";
import { type LockFile, missingPlatformPackages } from "./lock-file.ts";
import { ROOT } from "./settings.ts";

await completeLock().catch(tellAndExit);

/**
 * `npm ci` refuses a lock file made against a registry that lacks some platforms' packages. This notes them with their
 * version and platform, which is all that npm needs to skip them here and to find them there.
 */
async function completeLock(): Promise<void> {
  const path = join(ROOT, "package-lock.json");
  const lock: LockFile = JSON.parse(await readFile(path, "utf8"));
  const missing = missingPlatformPackages(lock);
  for (const [at, entry] of missing) lock.packages[at] = entry;
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  await writeFile(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`Added ${missing.size} packages of other platforms to package-lock.json.`);
}
