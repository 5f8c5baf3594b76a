import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { axisX, axisY, barX, dot, lineY, ruleY, text } from "@observablehq/plot";
import type { Results, SectionResult, Table } from "../results.ts";
import { drawSvg, OTHERS, OURS } from "./draw.ts";
import { formatCell } from "./tables.ts";

/** Draws what there is: a section that has not been measured has no picture. */
export async function drawPictures(results: Results, folder: string): Promise<void> {
  const { engine, class: lesson, growth } = results;
  if (engine) await writeFile(join(folder, "engine.svg"), drawRivals(tableOf(engine, "The same work by other means")));
  if (lesson) await writeFile(join(folder, "class.svg"), drawClass(tableOf(lesson, "A class:")));
  if (growth) await writeFile(join(folder, "growth.svg"), drawGrowth(tableOf(growth, "Cases:")));
}

export function drawRivals({ rows }: Table): string {
  const bars = rows.map(([name, median]) => ({ name: String(name), median: Number(median) }));
  const isOurs = (name: string) => name.startsWith("the engine");
  return drawSvg("One grading of rnn-bptt with 20 cases, median, milliseconds (shorter is better)", {
    marginLeft: 320,
    marginRight: 60,
    height: 80 + 34 * bars.length,
    x: {
      type: "log",
      domain: [10, 10 ** Math.ceil(Math.log10(Math.max(...bars.map(({ median }) => median))))],
      label: null,
    },
    y: { domain: bars.toSorted((a, b) => a.median - b.median).map(({ name }) => name), label: null },
    marks: [
      barX(bars, { x1: 10, x2: "median", y: "name", fill: ({ name }) => (isOurs(name) ? OURS : OTHERS) }),
      text(bars, { x: "median", y: "name", text: ({ median }) => formatCell(median), dx: 6, textAnchor: "start" }),
      axisX({ ticks: 4, tickFormat: "~s" }),
      axisY({ tickSize: 0, lineWidth: 24, label: null }),
    ],
  });
}

export function drawClass({ rows, columns }: Table): string {
  const column = (name: string) => columns.indexOf(name);
  const points = rows.flatMap((row) =>
    ["average request", "submit accepted p95"].map((what) => ({
      learners: Number(row[column("learners")]),
      ms: Number(row[column(what)]),
      line: `${what}, ${row[0]}`,
    })),
  );
  return drawLines(points, {
    title: "A class on two cores, without time to think, milliseconds",
    ...{ x: "learners", y: "ms", z: "line" },
  });
}

export function drawGrowth({ rows }: Table): string {
  const measured = rows.filter(([x]) => typeof x === "number");
  const points = measured.flatMap(([cases, grading, , , own]) => [
    { cases: Number(cases), ms: Number(grading), line: "one grading" },
    { cases: Number(cases), ms: Number(own), line: "the learner's own work in it" },
  ]);
  return drawLines(points, {
    title: "Time against the number of cases, milliseconds",
    ...{ x: "cases", y: "ms", z: "line" },
  });
}

type Lines = { title: string; x: string; y: string; z: string };

function drawLines<P extends object>(points: P[], { title, x, y, z }: Lines): string {
  return drawSvg(title, {
    height: 340,
    x: { label: x, grid: true },
    y: { label: null, grid: true },
    color: { legend: false, range: [OURS, OTHERS, "#12876f", "#b0478c"] },
    marginRight: 230,
    marks: [
      ruleY([0]),
      lineY(points, { x, y, z, stroke: z, strokeWidth: 2 }),
      dot(points, { x, y, fill: z, r: 3 }),
      text(points, { x, y, text: z, fill: z, dx: 8, textAnchor: "start", filter: isLastOf(points, x, z) }),
    ],
  });
}

/** Names a line where it ends. */
function isLastOf<P extends object>(points: P[], x: string, z: string) {
  const value = (point: P, name: string) => (point as Record<string, unknown>)[name];
  return (point: P) =>
    points.every((other) => value(other, z) !== value(point, z) || Number(value(other, x)) <= Number(value(point, x)));
}

function tableOf({ tables }: SectionResult, beginning: string): Table {
  const table = tables.find(({ title }) => title.startsWith(beginning));
  if (!table) throw new Error(`no table begins with "${beginning}"`);
  return table;
}
