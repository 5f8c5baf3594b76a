import type { Tally } from "./havoc.ts";

/** What was done, and what came out, each with its number. */
export function tableOf(tally: Tally, verdicts: Map<string, number>): string {
  const lines = [...block("What was done", tally), "", ...block("What came out", verdicts)];
  return lines.join("\n");
}

function block(title: string, counts: Map<string, number>): string[] {
  const rows = [...counts].toSorted(([a], [b]) => a.localeCompare(b));
  return [title, ...rows.map(([name, count]) => `${String(count).padStart(6)}  ${name}`)];
}
