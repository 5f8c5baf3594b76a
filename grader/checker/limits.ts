/** An ordinary check takes 10 to 50 ms and 250 MB; types that compute can take any amount of both. */
export const CHECK_LIMITS = { wallMs: 3000, cpuMs: 3000, heapMb: 500, rssMb: 900 };
/** Above this a checker is replaced after its answer, so that the next solution has room. */
export const RETIRE_AT_MB = 550;

export const MAX_CODE_BYTES = 64 * 1024;
