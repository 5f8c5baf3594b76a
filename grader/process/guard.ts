import { ownUsage, type Usage } from "./usage.ts";

/** What one stretch of work may cost. Both clocks have to be over: a busy machine runs up wall time, not CPU time. */
export type WorkLimits = { wallMs: number; cpuMs: number; memory?: MemoryAtLimit };

/**
 * What the size of the process says when its time is over. On a slow machine that may be before a program that fills its
 * memory has met that limit: above `filledBytes` it has, and above `fillingBytes` it is given longer to show it.
 */
export type MemoryAtLimit = { fillingBytes: number; filledBytes: number };

/** `busy`: much wall time went by while the work got little CPU, so the machine is to blame and not the work. */
export type Breach = "timed-out" | "out-of-memory" | "busy";

/** Wall time at which we stop waiting for a machine that gives the work no CPU, in multiples of the limit. */
const PATIENCE = 10;
/** How much longer work may take that is filling its memory: how fast memory can be had is up to the machine. */
const FILLING = 4;
const INTERVAL_MS = 5;

/**
 * Watches this process from its main thread while the work goes on in another. It can only watch: whoever is told of a
 * breach has to end the process, since nothing less is sure to stop the work.
 */
export class Guard {
  readonly maxResidentBytes: number;
  readonly onBreach: (breach: Breach) => void;
  /** What counts as this process, when it has others below it that do its work. */
  readonly usage: () => Usage;
  /** The most that was seen so far. */
  peakResidentBytes = 0;
  /** Whether the last stretch of work went on when its time was over. */
  wasOverTime = false;
  #work: { limits: WorkLimits; startedAt: number; cpuAtStart: number; bytesAtLimit?: number } | null = null;

  constructor(maxResidentBytes: number, onBreach: (breach: Breach) => void, usage = ownUsage) {
    this.maxResidentBytes = maxResidentBytes;
    this.onBreach = onBreach;
    this.usage = usage;
  }

  /** Times one stretch of work. Resident memory is watched only in between, since only work can let it grow. */
  async during<T>(limits: WorkLimits, work: () => Promise<T>): Promise<T> {
    this.#work = { limits, startedAt: performance.now(), cpuAtStart: this.usage().cpuMs };
    this.wasOverTime = false;
    const timer = setInterval(() => this.#look(), INTERVAL_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      this.#work = null;
    }
  }

  /** The breach that holds at this moment, or null. */
  breach(): Breach | null {
    const { residentBytes, cpuMs } = this.usage();
    this.peakResidentBytes = Math.max(this.peakResidentBytes, residentBytes);
    if (residentBytes > this.maxResidentBytes) return "out-of-memory";
    if (!this.#work) return null;
    const { limits, startedAt, cpuAtStart } = this.#work;
    const [wall, cpu] = [performance.now() - startedAt, cpuMs - cpuAtStart];
    if (wall < limits.wallMs) return null;
    if (cpu >= limits.cpuMs) {
      // Garbage comes and goes, so it is one moment that decides.
      this.#work.bytesAtLimit ??= residentBytes;
      this.wasOverTime = true;
      return overTime(limits, cpu, this.#work.bytesAtLimit);
    }
    return wall >= PATIENCE * limits.wallMs ? "busy" : null;
  }

  #look(): void {
    const breach = this.breach();
    if (breach) this.onBreach(breach);
  }
}

function overTime({ cpuMs, memory }: WorkLimits, cpu: number, bytesAtLimit: number): Breach | null {
  if (memory && bytesAtLimit > memory.filledBytes) return "out-of-memory";
  return memory && bytesAtLimit > memory.fillingBytes && cpu < FILLING * cpuMs ? null : "timed-out";
}
