import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { dataDir, readProductDatabase } from "./product.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** What a program of tests/support prints, run as a process of its own on the product's database, where the server's modules can be loaded. */
export async function inDatabase(program: string, ...given: string[]): Promise<string> {
  return execFileSync(process.execPath, [...argsOf(program), ...given], { ...(await options()), encoding: "utf8" });
}

/** The same for one that answers each line it is given with a line, and ends with its input. */
export async function lineByLine(program: string) {
  const child = spawn(process.execPath, argsOf(program), { ...(await options()), stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(): Promise<string> {
      child.stdin.write("\n");
      const { value, done } = await lines.next();
      if (done) throw new Error(`${program} ended before it answered`);
      return value;
    },
    async end(): Promise<void> {
      const ended = once(child, "exit");
      child.stdin.end();
      await ended;
    },
  };
}

const argsOf = (program: string) => ["--conditions=react-server", `tests/support/${program}`];

async function options() {
  const env = {
    ...process.env,
    DATABASE_URL: (await readProductDatabase()).url,
    AUTH_SECRET: readFileSync(join(dataDir(), "auth-secret"), "utf8").trim(),
  };
  return { cwd: ROOT, env };
}
