import { readdirSync, readFileSync } from "node:fs";

/** What the system says of one process below this one. Memory is in MB. */
export type ProcessFacts = { pid: number; command: string; residentMb: number; peakMb: number };

/** Only Linux tells; elsewhere nothing can be said about memory. */
export const CAN_SEE_PROCESSES = process.platform === "linux";

/** Everything that this process started, and what that started, in the order of their numbers. */
export function listDescendants(root = process.pid): ProcessFacts[] {
  if (!CAN_SEE_PROCESSES) return [];
  const below = new Set([root]);
  const found: ProcessFacts[] = [];
  const pids = readdirSync("/proc").map(Number).filter(Boolean);
  for (const pid of pids.sort((a, b) => a - b)) {
    const status = readStatus(pid);
    if (!status || !below.has(status.parent)) continue;
    below.add(pid);
    found.push({ pid, command: readCommand(pid), residentMb: status.residentMb, peakMb: status.peakMb });
  }
  return found;
}

/** The largest the process has been so far; null once it is gone. */
export function readPeakMb(pid: number): number | null {
  const status = readStatus(pid);
  return status && status.peakMb > 0 ? status.peakMb : null;
}

type Status = { parent: number; residentMb: number; peakMb: number };

/** A process may end at any moment, also between two lines of this. */
function readStatus(pid: number): Status | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, "latin1");
    const number = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+)`, "m").exec(text)?.[1] ?? 0);
    return { parent: number("PPid"), residentMb: number("VmRSS") / 1024, peakMb: number("VmHWM") / 1024 };
  } catch {
    return null;
  }
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}
