import type { RunLimits } from "../runner/protocol.ts";

/** Generous, because the author is no adversary; enforced, because a generator may loop by mistake. */
export const AUTHOR_LIMITS: RunLimits = {
  callMs: 10_000,
  jobCpuMs: 30_000,
  heapMb: 256,
  rssMb: 600,
  maxDepth: 16,
  maxNumbers: 500_000,
  maxTextChars: 200_000,
};
