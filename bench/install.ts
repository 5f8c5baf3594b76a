import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const BENCH = import.meta.dirname;
/** A package of its own: neither the product nor its tests ever see what is installed here. */
const RIVALS = join(BENCH, "rivals");
export const RIVAL_MODULES = join(RIVALS, "node_modules");
const STAMP = join(RIVAL_MODULES, ".install-stamp");

/** Installs what the engine is compared with, when bench/rivals/package-lock.json has changed since the last time. */
export async function installRivals(): Promise<void> {
  const lock = await readFile(join(RIVALS, "package-lock.json"), "utf8");
  if ((await readFile(STAMP, "utf8").catch(() => "")) === lock) return;
  console.log("Installing what the engine is compared with.");
  // A lock file that lacks packages of this platform is refused by `ci` and completed by `install`.
  if (!(await npm("ci")) && !(await npm("install", "--no-save")))
    throw new Error("npm could not install what bench/rivals/package-lock.json pins.");
  await writeFile(STAMP, lock);
}

async function npm(...command: string[]): Promise<boolean> {
  const path = process.env.npm_execpath;
  const [program, args] = path ? [process.execPath, [path, ...command]] : ["npm", command];
  const child = spawn(program, [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: RIVALS,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  return code === 0;
}
