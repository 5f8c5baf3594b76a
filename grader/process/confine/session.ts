import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";

/**
 * Linux may share the processor among sessions first, and only within each by what its processes say (sched(7), autogroup).
 * So a session of its own has to be told how far it gives way as well; it begins with not at all.
 */
export function tellSession(pid: number, niceness: number): void {
  if (niceness === 0) return;
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(niceness));
  } catch {
    // Sessions count for nothing here, or the system hears such wishes only ten times a second.
  }
}

/**
 * Has this process give way to others, in the units of `nice`, and its session too where it is the first in one: others may
 * share a session that they did not begin.
 */
export function giveWay(niceness: number): void {
  os.setPriority(niceness);
  if (isFirstInSession()) tellSession(process.pid, niceness);
}

/** By proc_pid_stat(5), of whose fields the second, a name, may hold anything but comes in parentheses. */
function isFirstInSession(): boolean {
  try {
    const [, , , session] = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)!.split(" ");
    return Number(session) === process.pid;
  } catch {
    return false;
  }
}
