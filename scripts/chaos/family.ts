import { readFileSync } from "node:fs";
import { listDescendants } from "../attacks/processes.ts";
import type { Part } from "./part.ts";

export type Kin = { pid: number; command: string };

/** Checkers or runners that are below these workers at the moment. */
export function graderProcesses(workers: readonly Part[], kind: "checker" | "runner"): Kin[] {
  return workers.flatMap(familyOf).filter(({ command }) => command.includes(`grader/${kind}/main`));
}

/** All that a part has started, and what that has started. */
export function familyOf(part: Part): Kin[] {
  const pid = part.pid();
  return pid === null ? [] : listDescendants(pid).filter((kin) => kin.pid !== pid);
}

/** Whether that very process still runs: numbers are given again, and one that ended has no command. */
export function isStillThere({ pid, command }: Kin): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() === command.trim();
  } catch {
    return false;
  }
}
