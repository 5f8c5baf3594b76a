import { existsSync } from "node:fs";
import type { Launch } from "./launch.ts";
import type { Needs } from "./needs.ts";

const SHELL = "/bin/sh";

export const LIMITS_LAYER = "limits of the system (ulimit): CPU time, open files, no file written, no core dump";

export function hasLimits(): boolean {
  return process.platform !== "win32" && existsSync(SHELL);
}

/**
 * The same command under limits that hold even when nobody watches any more. The shell replaces itself by the command.
 * The number of processes is not limited: the system counts those of a user, not of a program.
 */
export function limited({ command, args, filter }: Launch, { cpuSeconds, openFiles }: Needs): Launch {
  const limits = ["ulimit -c 0", "ulimit -f 0", `ulimit -n ${openFiles}`];
  if (cpuSeconds !== null) limits.push(`ulimit -t ${cpuSeconds}`);
  // Shells put these into the environment by themselves.
  const script = `${limits.join(" && ")} && unset PWD OLDPWD SHLVL && exec "$0" "$@"`;
  return { command: SHELL, args: ["-c", script, command, ...args], filter };
}
