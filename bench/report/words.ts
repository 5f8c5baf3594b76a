import { type Results, SECTIONS, type SectionResult } from "../results.ts";
import { markdownGoals, markdownTable } from "./tables.ts";

/** What was measured, as the page shows it: a heading for each section, in their order. */
export function describeResults(results: Results): string {
  const sections = SECTIONS.flatMap((name) => results[name] ?? []);
  return sections.map(describeSection).join("\n\n");
}

function describeSection({ title, tables, goals, notes, ...circumstances }: SectionResult): string {
  return [
    `### ${title}`,
    describeCircumstances(circumstances),
    ...(goals.length > 0 ? [markdownGoals(goals)] : []),
    ...tables.map(markdownTable),
    notes.map((note) => `- ${note}`).join("\n"),
  ].join("\n\n");
}

function describeCircumstances({
  measuredAt,
  commit,
  machine,
}: Omit<SectionResult, "title" | "tables" | "goals" | "notes">) {
  const { cores, cpu, memoryGb, node, kernel, loadAtStart } = machine;
  return `${measuredAt.slice(0, 10)}, commit ${commit}: ${cores} cores of ${cpu}, ${memoryGb} GB, Node ${node}, ${kernel}, load ${loadAtStart} at the start.`;
}
