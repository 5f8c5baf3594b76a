import { z } from "zod";

const Label = z.union([z.string(), z.number()]);

/** A metric as prom-client writes it in JSON and a worker stores it. What is not a number (null in JSON) is left out. */
export const MetricJson = z.object({
  name: z.string(),
  help: z.string(),
  type: z.string(),
  values: z
    .array(
      z.object({
        value: z.union([z.number(), z.nan(), z.null()]),
        labels: z.record(z.string(), Label),
        metricName: z.string().optional(),
      }),
    )
    .transform((values) => values.filter((one): one is typeof one & { value: number } => Number.isFinite(one.value))),
});
export type MetricJson = z.infer<typeof MetricJson>;

export const MetricsJson = z.array(MetricJson);

/** The same metrics, each value with these labels as well. */
export function labelled(metrics: MetricJson[], labels: Record<string, string>): MetricJson[] {
  return metrics.map((metric) => ({
    ...metric,
    values: metric.values.map((one) => ({ ...one, labels: { ...one.labels, ...labels } })),
  }));
}

/** The sum of one metric's values by one of its labels, over all processes. */
export function sumBy(metrics: MetricJson[], name: string, label: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { values } of metrics.filter((metric) => metric.name === name))
    for (const { labels, value } of values) {
      const key = String(labels[label] ?? "");
      sums[key] = (sums[key] ?? 0) + value;
    }
  return sums;
}

type Sum = { labels: MetricJson["values"][number]["labels"]; value: number };

/** The sums of one metric's values by all of its labels, over all processes. */
export function sumByAll(metrics: MetricJson[], name: string): Sum[] {
  const values = metrics.filter((metric) => metric.name === name).flatMap((metric) => metric.values);
  const groups = Map.groupBy(values, ({ labels }) => JSON.stringify(Object.entries(labels).sort()));
  return [...groups.values()].map((same) => ({
    labels: same[0]!.labels,
    value: same.reduce((sum, { value }) => sum + value, 0),
  }));
}
