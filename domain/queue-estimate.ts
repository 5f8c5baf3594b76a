/** When one job was worked on, in milliseconds of any clock. */
export type Span = { startedMs: number; endedMs: number };

/** Fewer say nothing about a rate. */
const ENOUGH = 3;

/**
 * Jobs finished in a second of work, null when too few are known. Idle time between jobs does not count, so a quiet hour
 * does not make the queue look slow.
 */
export function gradesPerSecond(spans: readonly Span[]): number | null {
  const busyMs = busyTime(spans);
  if (spans.length < ENOUGH || busyMs <= 0) return null;
  return (1000 * spans.length) / busyMs;
}

/** Seconds until the job at `place` (1 is next) has its verdict. */
export function secondsUntilGraded(place: number, perSecond: number | null): number | null {
  return perSecond === null ? null : Math.ceil(place / perSecond);
}

/** The length of the union of the spans. */
function busyTime(spans: readonly Span[]): number {
  const sorted = spans.toSorted((a, b) => a.startedMs - b.startedMs);
  let busy = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { startedMs, endedMs } of sorted) {
    busy += Math.max(0, endedMs - Math.max(startedMs, until));
    until = Math.max(until, endedMs);
  }
  return busy;
}
