/** An ordinary check takes 3 to 10 ms and 170 MB; types that compute can take any amount of both. */
export const CHECK_LIMITS = { wallMs: 3000, cpuMs: 3000, heapMb: 200, rssMb: 600 };
/**
 * Above this a checker is replaced after its answer, so that the next solution has room: a fresh one has about 160 MB,
 * five hundred ordinary solutions add 20, and what heavy types took the compiler does not give back.
 */
export const RETIRE_AT_MB = 190;

export const MAX_CODE_BYTES = 64 * 1024;
