import { axisX, axisY, dot, gridY, lineY, ruleX } from "@observablehq/plot";
import { plotElement } from "../../plot-element.ts";
import { heightOf, isWide, longest, type Panel } from "./panels.ts";
import type { Series } from "./series.ts";
import { firstWrongStep, STEP_NAMES, stepNumber } from "./step-words.ts";
import { type Axis, powerAxis, roundAxis, stepTicks } from "./ticks.ts";

const SMALL = { width: 150, height: 122 };
const WIDE = { width: 310, height: 170 };
/** With more marks than these a line would be a row of beads. */
const MOST_MARKS = 24;

/** Each panel as SVG text, all of them on one scale: expected solid with circles, yours, if any, dashed with crosses. */
export function drawPanels(document: Document, series: Series, panels: Panel[]): string[] {
  const size = isWide(panels) ? WIDE : SMALL;
  const y = heightAxis(series, panels);
  const domain = [stepNumber(series.steps, 0), stepNumber(series.steps, longest(panels) - 1)] as const;
  const label = STEP_NAMES[series.steps];
  return panels.map((panel) => {
    const svg = plotElement(document, {
      ...{ ...size, marginTop: 10, marginRight: 10, marginBottom: 34, marginLeft: 40 },
      x: { domain, label },
      y: { domain: y.domain, label: null },
      marks: [
        gridY(y.ticks, { stroke: "var(--color-border)", strokeOpacity: 1 }),
        axisX(stepTicks(...domain, Math.floor(size.width / 24)), { tickFormat: String, tickSize: 4, label }),
        axisY(y.ticks, { tickFormat: y.words, tickSize: 0 }),
        ...firstWrongMark(series),
        ...line(pointsOf(series, panel.expected), EXPECTED),
        ...(series.actual ? line(pointsOf(series, panel.actual), YOURS) : []),
      ],
    });
    svg.setAttribute("aria-hidden", "true");
    return svg.outerHTML;
  });
}

type Point = { step: number; height: number };
type Look = { stroke: string; dashes: string; symbol: "circle" | "times" };
const EXPECTED: Look = { stroke: "var(--color-text)", dashes: "none", symbol: "circle" };
const YOURS: Look = { stroke: "var(--color-accent)", dashes: "5 3", symbol: "times" };

/** A line that breaks where there is nothing to draw; each point that can be drawn has its mark. */
function line(points: Point[], { stroke, dashes, symbol }: Look) {
  const every = Math.ceil(points.length / MOST_MARKS);
  const marked = points.filter((_, index) => index % every === 0);
  const at = { x: "step", y: "height", stroke, strokeWidth: 1.6 };
  return [lineY(points, { ...at, strokeDasharray: dashes }), dot(marked, { ...at, symbol, r: 3.5 })];
}

function pointsOf(series: Series, values: number[]): Point[] {
  return values.map((value, index) => ({ step: stepNumber(series.steps, index), height: heightOf(series, value) }));
}

function firstWrongMark(series: Series) {
  const index = firstWrongStep(series);
  if (index === null) return [];
  const at = stepNumber(series.steps, index);
  return [ruleX([at], { stroke: "var(--color-text-muted)", strokeWidth: 1.5, strokeDasharray: "1 3" })];
}

function heightAxis(series: Series, panels: Panel[]): Axis {
  const values = panels.flatMap(({ expected, actual }) => [...expected, ...actual]);
  const heights = values.map((value) => heightOf(series, value)).filter(Number.isFinite);
  const [low, high] = heights.length > 0 ? [Math.min(...heights), Math.max(...heights)] : [0, 0];
  return series.kind === "states" ? roundAxis(low, high) : powerAxis(low, high);
}
