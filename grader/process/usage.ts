import { readdirSync, readFileSync } from "node:fs";

/** What processes hold and have used so far: resident memory in bytes, CPU time of all threads in milliseconds. */
export type Usage = { residentBytes: number; cpuMs: number };

export function ownUsage(): Usage {
  return { residentBytes: process.memoryUsage.rss(), cpuMs: cpuMs() };
}

/** CPU time of all threads of this process so far. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const PAGE_BYTES = 4096;
/** USER_HZ, which Linux fixes for everything in /proc. */
const TICK_MS = 10;

/** This process and others together. Where /proc does not tell of the others, they count as idle and empty. */
export function usageWith(pids: readonly number[]): Usage {
  const all = [ownUsage(), ...pids.map(readUsage)];
  return {
    residentBytes: all.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
    cpuMs: all.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
  };
}

/** From proc(5): fields 14, 15 and 24 of stat, counted after the name, which may itself contain spaces. */
function readUsage(pid: number): Usage {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number) as [number, number, number];
    return { residentBytes: pages * PAGE_BYTES, cpuMs: (user + system) * TICK_MS };
  } catch {
    return { residentBytes: 0, cpuMs: 0 };
  }
}

/** Processes that this one has started, from any of its threads. None where /proc does not tell. */
export function childrenOfThisProcess(): number[] {
  try {
    return readdirSync("/proc/self/task").flatMap((thread) =>
      readFileSync(`/proc/self/task/${thread}/children`, "latin1").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
