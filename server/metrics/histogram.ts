import type { MetricJson } from "./metric-json.ts";
import { type Bucket, quantileOf } from "./quantile.ts";

export type Latency = { phase: string; count: number; p50: number | null; p95: number | null };

/** What a histogram with a label says by that label's values, all processes together. Seconds. */
export function latencies(metrics: MetricJson[], name: string, label: string): Latency[] {
  const values = metrics.filter((metric) => metric.name === name).flatMap((metric) => metric.values);
  const buckets = values.filter(({ metricName }) => metricName === `${name}_bucket`);
  const byPhase = Map.groupBy(buckets, ({ labels }) => String(labels[label]));
  return [...byPhase].map(([phase, own]) => {
    const merged = mergeBounds(own.map(({ labels, value }) => ({ atMost: boundOf(labels.le), count: value })));
    const count = Math.max(0, ...merged.map((bucket) => bucket.count));
    return { phase, count, p50: quantileOf(merged, 0.5), p95: quantileOf(merged, 0.95) };
  });
}

function mergeBounds(buckets: Bucket[]): Bucket[] {
  const byBound = Map.groupBy(buckets, ({ atMost }) => atMost);
  return [...byBound].map(([atMost, same]) => ({ atMost, count: same.reduce((sum, { count }) => sum + count, 0) }));
}

function boundOf(le: string | number | undefined): number {
  return le === "+Inf" ? Number.POSITIVE_INFINITY : Number(le);
}
