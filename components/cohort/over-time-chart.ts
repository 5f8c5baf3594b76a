import { areaY, lineY, ruleX, ruleY, text } from "@observablehq/plot";
import type { SolvedDay } from "#domain/cohort/solved-days.ts";
import { draw } from "../admin/draw.ts";

export type Due = { title: string; dueAt: Date };

/** The solved exercises added up day by day, with the due dates as dashed rules. Null while nothing was solved. */
export function overTimeChart(days: readonly SolvedDay[], due: readonly Due[]): string | null {
  if (days.length === 0) return null;
  const points = days.map(({ day, total }) => ({ at: new Date(day), total }));
  return draw("Exercises solved, added up day by day, with the due dates", {
    ...{ width: 480, height: 280, marginLeft: 56, marginTop: 28, marginRight: 16, marginBottom: 44 },
    x: { type: "utc", label: "day (UTC)", labelOffset: 42, tickSize: 0 },
    y: { grid: true, label: "solved", domain: [0, Math.max(1, points.at(-1)!.total)] },
    marks: [
      areaY(points, { x: "at", y: "total", fill: "var(--color-accent-soft)", curve: "step-after" }),
      lineY(points, { x: "at", y: "total", stroke: "var(--color-accent)", strokeWidth: 2, curve: "step-after" }),
      ruleX(due, { x: "dueAt", stroke: "var(--color-text-muted)", strokeDasharray: "3 3" }),
      text(due, {
        ...{ x: "dueAt", text: (_: Due, i: number) => String(i + 1), frameAnchor: "top", dy: -14 },
        fill: "var(--color-text-muted)",
      }),
      ruleY([0], { stroke: "var(--color-border-control)" }),
    ],
  });
}
