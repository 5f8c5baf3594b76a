import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataDir, readProductDatabase } from "./product.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** What a program of tests/support prints, run as a process of its own on the product's database, where the server's modules can be loaded. */
export async function inDatabase(program: string, ...given: string[]): Promise<string> {
  const args = ["--conditions=react-server", `tests/support/${program}`, ...given];
  const env = {
    ...process.env,
    DATABASE_URL: (await readProductDatabase()).url,
    AUTH_SECRET: readFileSync(join(dataDir(), "auth-secret"), "utf8").trim(),
  };
  return execFileSync(process.execPath, args, { cwd: ROOT, env, encoding: "utf8" });
}
