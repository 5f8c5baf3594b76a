import type { Samples } from "../measure.ts";
import type { Goal, Table } from "../results.ts";
import { type Ratio, summarize } from "../statistics.ts";

/** One row for each name, with the spread beside the median. */
export function summaryTable(title: string, samples: Samples): Table {
  const rows = [...samples].map(([name, values]) => {
    const { n, p10, p50, p90, p95, p99 } = summarize(values);
    return [name, p50, p10, p90, p95, p99, n];
  });
  return { title, columns: ["", "median", "p10", "p90", "p95", "p99", "n"], rows };
}

export const ratioRow = (name: string, { ratio, low, high }: Ratio): (string | number)[] => [name, ratio, low, high];

/** Three significant digits; the JSON has them all. */
export function formatCell(cell: string | number | null): string {
  if (cell === null || Number.isNaN(cell)) return "–";
  if (typeof cell === "string") return cell;
  if (Number.isInteger(cell)) return String(cell);
  return Math.abs(cell) >= 100 ? cell.toFixed(0) : String(Number(cell.toPrecision(3)));
}

export function markdownTable({ title, columns, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = columns.map((_, i) => (typeof rows[0]?.[i] === "number" ? "--:" : "---"));
  return [`**${title}**`, "", line(columns), line(rule), ...rows.map((row) => line(row.map(formatCell)))].join("\n");
}

export function markdownGoals(goals: Goal[]): string {
  const rows = goals.map(({ text, measured, unit, met }) => [text, `${formatCell(measured)} ${unit}`, verdict(met)]);
  return markdownTable({ title: "Goals", columns: ["goal", "measured", ""], rows });
}

const verdict = (met: boolean) => (met ? "met" : "**missed**");

/** The same for a terminal, in columns. */
export function printTable({ title, columns, rows }: Table): void {
  const texts = [columns, ...rows.map((row) => row.map(formatCell))];
  const widths = columns.map((_, i) => Math.max(...texts.map((row) => row[i]?.length ?? 0)));
  const pad = (cell: string, i: number) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!));
  console.log(`\n${title}`);
  for (const row of texts) console.log(`  ${row.map(pad).join("  ")}`);
}

export function printGoals(goals: Goal[]): void {
  console.log("");
  for (const { text, measured, unit, met } of goals)
    console.log(`${met ? "✓ met   " : "✗ missed"}  ${text}: ${formatCell(measured)} ${unit}`);
}
