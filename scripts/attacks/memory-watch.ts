import { setTimeout as pause } from "node:timers/promises";
import v8 from "node:v8";
import vm from "node:vm";
import { CAN_SEE_PROCESSES, listDescendants, readPeakMb } from "./processes.ts";

/** What one runner used at most, in MB, and when it was gone. */
export type RunnerLife = { pid: number; peakMb: number; endedAt: number };

export type MemoryWatch = {
  /** Those that are gone, in the order in which they went. */
  ended: RunnerLife[];
  stop(): void;
};

const LOOK_MS = 4;
const LOOK_FOR_NEW_MS = 50;
const RUNNER = "--no-turboshaft-loop-unrolling";

/** Follows every runner below this process from its start to its end. */
export function watchRunners(): MemoryWatch {
  const alive = new Map<number, number>();
  const ended: RunnerLife[] = [];
  const lookForNew = () => {
    for (const { pid, command, peakMb } of listDescendants())
      if (isRunner(command) && !alive.has(pid)) alive.set(pid, peakMb);
  };
  const look = () => {
    for (const [pid, known] of alive) {
      const peakMb = readPeakMb(pid);
      if (peakMb !== null) alive.set(pid, Math.max(known, peakMb));
      else if (alive.delete(pid)) ended.push({ pid, peakMb: known, endedAt: performance.now() });
    }
  };
  const timers = CAN_SEE_PROCESSES ? [setInterval(look, LOOK_MS), setInterval(lookForNew, LOOK_FOR_NEW_MS)] : [];
  return { ended, stop: () => timers.forEach(clearInterval) };
}

/** Node itself, not what stands around it with the same arguments to set its limits or its borders. */
function isRunner(command: string): boolean {
  return command.startsWith(process.execPath) && command.includes(RUNNER);
}

v8.setFlagsFromString("--expose-gc");
const collectGarbage = vm.runInNewContext("gc") as () => void;

/**
 * What the engine holds, in MB: the resident memory of all processes below this one, and of this one what is in use. What
 * this process once used and keeps from the system is mostly the test runner's.
 */
export function engineMb(): number {
  collectGarbage();
  const below = listDescendants().reduce((sum, { residentMb }) => sum + residentMb, 0);
  const { heapUsed, external } = process.memoryUsage();
  return below + (heapUsed + external) / 2 ** 20;
}

const LOOK_AGAIN_MS = 500;
const STEADY = 0.02;

/** The engine's memory once all that starts ahead of time has started: when it stays the same from look to look. */
export async function steadyEngineMb(): Promise<number> {
  let [before, now] = [0, engineMb()];
  while (Math.abs(now - before) > STEADY * now) {
    await pause(LOOK_AGAIN_MS);
    [before, now] = [now, engineMb()];
  }
  return now;
}

/** Waits until the engine, with all that it starts ahead, takes no more than `allowedMb`, for about `patienceMs` at most. */
export async function settledEngineMb(allowedMb: number, patienceMs: number): Promise<number> {
  const deadline = performance.now() + patienceMs;
  let now = await steadyEngineMb();
  while (now > allowedMb && performance.now() < deadline) {
    await pause(LOOK_AGAIN_MS);
    now = await steadyEngineMb();
  }
  return now;
}
