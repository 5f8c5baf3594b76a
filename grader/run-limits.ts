import type { CodeExercise } from "./exercise.ts";
import { COMMON_LIMITS } from "./runner/common-limits.ts";
import type { RunLimits } from "./runner/protocol.ts";

/** Node, V8 and a warm isolate take about 75 MB; the rest is for what V8 holds beside its heap. */
const PROCESS_MB = 236;
const LEAST_JOB_CPU_MS = 5000;

/** What a learner's program may cost in this exercise. */
export function runLimits({ metadata: { limits } }: CodeExercise): RunLimits {
  return {
    ...COMMON_LIMITS,
    callMs: limits.caseTimeoutMs,
    jobCpuMs: Math.max(LEAST_JOB_CPU_MS, 2 * limits.caseTimeoutMs),
    heapMb: limits.memoryLimitMb,
    rssMb: PROCESS_MB + limits.memoryLimitMb,
  };
}
