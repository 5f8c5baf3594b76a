import type { RunLimits } from "./protocol.ts";

/** The limits of most exercises. A runner makes its first isolate for these, so that it mostly fits. */
export const COMMON_LIMITS: RunLimits = {
  ...{ callMs: 1000, jobCpuMs: 5000, heapMb: 64, rssMb: 300 },
  ...{ maxDepth: 8, maxNumbers: 65_536, maxTextChars: 20_000 },
};
