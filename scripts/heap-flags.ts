import os from "node:os";

const SMALL_MACHINE_MB = 4096;
/** Of the machine's memory, for the heap of the web server and that of the worker each. */
const SHARE = 0.2;
/** Less, and they would collect garbage all the time. */
const LEAST_MB = 160;

/**
 * On a small machine each Node lets its heap grow to half of the memory, as if it were alone there: the web server and the
 * worker together would then push out the database, the checkers and the runners. On a larger one Node decides.
 */
export function heapFlags(memoryMb = memoryOfThisMachine()): string[] {
  if (memoryMb >= SMALL_MACHINE_MB) return [];
  return [`--max-old-space-size=${Math.max(LEAST_MB, Math.round(memoryMb * SHARE))}`];
}

/** Mebibytes; what a container is allowed when that is less than what there is. */
function memoryOfThisMachine(): number {
  const allowed = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return Math.min(allowed, os.totalmem()) / 2 ** 20;
}
