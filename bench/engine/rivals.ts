import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { CodeExercise } from "#grader/exercise.ts";
import { ROOT } from "#scripts/settings.ts";
import { RIVAL_MODULES } from "../install.ts";
import type { Contender } from "../measure.ts";
import { aloneSolution } from "./exercise.ts";
import type { Workspace } from "./workspace.ts";

const PATIENCE_MS = 60_000;
export const TSC_AND_JEST = "tsc 5.9 --noEmit, then jest with babel";

type Command = { folder: string; program: string; args: string[] };

/** Each is a fresh process (jest two), given a text it has not seen, and has to say that all cases passed. */
export function rivals(exercise: CodeExercise, { folders }: Workspace): Contender[] {
  const node = (folder: string, ...args: string[]) => ({ folder, program: process.execPath, args });
  const deno = (...args: string[]) => ({ folder: folders.deno, program: findDeno(), args });
  const denoRun = ["run", "--quiet", "--no-remote", "--allow-read"];
  const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  const [tsc, jest] = [join(RIVAL_MODULES, "typescript/bin/tsc"), join(RIVAL_MODULES, "jest/bin/jest.js")];
  const list: { name: string; commands: Command[] }[] = [
    { name: "a fresh node, types stripped, none checked", commands: [node(folders.node, "main.mjs")] },
    { name: "deno run, none checked", commands: [deno(...denoRun, "main.mjs")] },
    { name: "deno run --check", commands: [deno(...denoRun, "--check", "main.mjs")] },
    { name: "vitest run, none checked", commands: [node(folders.vitest, vitest, "run", "--root", folders.vitest)] },
    {
      name: TSC_AND_JEST,
      commands: [node(folders.jest, tsc, "--noEmit", "-p", "."), node(folders.jest, jest, "--no-watchman")],
    },
  ];
  return list.map(({ name, commands }, position) => ({
    name,
    run: async (round) => {
      await writeFile(join(commands[0]!.folder, "solution.ts"), aloneSolution(exercise, position * 10_000 + round));
      const startedAt = performance.now();
      for (const command of commands) await run(name, command);
      return performance.now() - startedAt;
    },
  }));
}

const execute = promisify(execFile);

async function run(name: string, { folder, program, args }: Command): Promise<void> {
  const env = { PATH: process.env.PATH, HOME: folder, DENO_DIR: join(folder, ".deno"), NO_COLOR: "1", CI: "1" };
  const options = {
    cwd: folder,
    env: env as unknown as NodeJS.ProcessEnv,
    timeout: PATIENCE_MS,
    killSignal: "SIGKILL" as const,
  };
  try {
    await execute(program, args, options);
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${name} did not pass the solution:\n${`${stdout}${stderr}`.slice(0, 2000)}`, { cause: error });
  }
}

/** The program itself; the package's command is a script around it, which would cost a start of Node. */
function findDeno(): string {
  const folder = join(RIVAL_MODULES, "@deno");
  return join(folder, readdirSync(folder)[0]!, process.platform === "win32" ? "deno.exe" : "deno");
}
