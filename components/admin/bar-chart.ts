import { axisX, axisY, barX, ruleX, text } from "@observablehq/plot";
import { draw } from "./draw.ts";

export type Bar = {
  name: string;
  value: number;
  /** What stands at the end of the bar. */
  words: string;
};

const ROW_HEIGHT = 26;
const LONGEST_NAME_CHARS = 26;
const CHAR_WIDTH = 6.4;

/** Bars to the right with their numbers at the end, so that no axis has to be read. Null without bars. */
export function barChart(label: string, bars: Bar[]): string | null {
  if (bars.length === 0) return null;
  const names = bars.map(({ name }) => shorten(name));
  const marginLeft = Math.max(...names.map((name) => name.length)) * CHAR_WIDTH + 14;
  const rows = bars.map((bar, i) => ({ ...bar, name: names[i]! }));
  return draw(label, {
    height: rows.length * ROW_HEIGHT + 12,
    marginLeft,
    marginRight: Math.max(...bars.map(({ words }) => words.length)) * CHAR_WIDTH + 12,
    marginTop: 4,
    marginBottom: 8,
    x: { domain: [0, Math.max(1e-9, ...bars.map(({ value }) => value))], axis: null },
    y: { domain: names, label: null },
    marks: [
      axisY({ tickSize: 0, label: null }),
      barX(rows, { x: "value", y: "name", fill: "var(--color-accent)", insetTop: 4, insetBottom: 4 }),
      text(rows, { x: "value", y: "name", text: "words", textAnchor: "start", dx: 5 }),
      ruleX([0], { stroke: "var(--color-border-control)" }),
      axisX({ ticks: 0, label: null }),
    ],
  });
}

function shorten(name: string): string {
  return name.length <= LONGEST_NAME_CHARS ? name : `…${name.slice(1 - LONGEST_NAME_CHARS)}`;
}
