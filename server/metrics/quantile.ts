/** Observations not above `atMost`, counted from zero: as Prometheus keeps a histogram. The last bound is Infinity. */
export type Bucket = { atMost: number; count: number };

/**
 * The quantile `q` of a histogram, as Prometheus' `histogram_quantile` estimates it: evenly spread inside a bucket. Null
 * without observations; the largest finite bound when it lies beyond that.
 */
export function quantileOf(buckets: Bucket[], q: number): number | null {
  const sorted = buckets.toSorted((a, b) => a.atMost - b.atMost);
  const total = sorted.at(-1)?.count ?? 0;
  if (total === 0) return null;
  const rank = q * total;
  const at = sorted.findIndex(({ count }) => count >= rank);
  const { atMost, count } = sorted[at]!;
  const below = sorted[at - 1] ?? { atMost: 0, count: 0 };
  if (!Number.isFinite(atMost)) return below.atMost;
  if (count === below.count) return below.atMost;
  return below.atMost + ((atMost - below.atMost) * (rank - below.count)) / (count - below.count);
}
