import { barY, ruleY } from "@observablehq/plot";
import type { Verdict } from "#grader/report.ts";
import { draw } from "./draw.ts";

/** Verdicts that call for the same attention. Each has a pattern of its own, so that colour is not needed. */
export const VERDICT_GROUPS = [
  { name: "Passed", pattern: "passed", verdicts: ["passed"] },
  { name: "Not yet", pattern: "failed", verdicts: ["failed", "compile-error", "rejected", "runtime-error"] },
  { name: "Over a limit", pattern: "partial", verdicts: ["timed-out", "out-of-memory"] },
  { name: "Our error", pattern: "late", verdicts: ["internal-error"] },
] as const satisfies readonly { name: string; pattern: string; verdicts: readonly Verdict[] }[];

export type HourOfVerdicts = { hour: Date; verdict: Verdict; count: number };

const HOURS = 24;
const HOUR_MS = 3_600_000;

/** Verdicts by the hour (UTC), the newest on the right; hours without any are empty. Null when all are. */
export function verdictChart(hours: HourOfVerdicts[], now: Date): string | null {
  if (hours.length === 0) return null;
  const last = Math.floor(now.getTime() / HOUR_MS);
  const domain = Array.from({ length: HOURS }, (_, i) => nameOf(new Date((last - HOURS + 1 + i) * HOUR_MS)));
  const rows = hours.map(({ hour, verdict, count }) => ({ hour: nameOf(hour), count, group: groupOf(verdict) }));
  return draw("Verdicts of the last 24 hours by the hour, stacked", {
    height: 190,
    marginLeft: 44,
    marginTop: 24,
    marginBottom: 40,
    x: {
      domain,
      type: "band",
      label: "hour (UTC)",
      tickSize: 0,
      tickFormat: (name: string) => (Number(name) % 6 ? "" : name),
    },
    y: { grid: true, label: "submissions", tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : "") },
    color: {
      domain: VERDICT_GROUPS.map(({ name }) => name),
      range: VERDICT_GROUPS.map(({ pattern }) => `url(#bar-${pattern})`),
    },
    marks: [
      barY(rows, { x: "hour", y: "count", fill: "group", order: VERDICT_GROUPS.map(({ name }) => name) }),
      ruleY([0], { stroke: "var(--color-border-control)" }),
    ],
  });
}

export function groupOf(verdict: Verdict): string {
  return VERDICT_GROUPS.find(({ verdicts }) => (verdicts as readonly Verdict[]).includes(verdict))!.name;
}

const nameOf = (hour: Date) => hour.toISOString().slice(11, 13);
