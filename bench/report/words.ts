import { type Results, SECTIONS, type SectionName, type SectionResult } from "../results.ts";
import { markdownGoals, markdownTable } from "./tables.ts";

/** The pictures that report/pictures.ts draws, in words for those who do not see them. */
const PICTURES: Partial<Record<SectionName, string>> = {
  engine: "![How long one grading takes with the engine and by other means](bench/engine.svg)",
  class: "![Requests and submissions of classes of 50, 100 and 200](bench/class.svg)",
  growth: "![Time of one grading against the number of cases](bench/growth.svg)",
};

/** What was measured, as the page shows it: a heading for each section, in their order. */
export function describeResults(results: Results): string {
  const measured = SECTIONS.filter((name) => results[name] !== undefined);
  return measured.map((name) => describeSection(name, results[name]!)).join("\n\n");
}

function describeSection(name: SectionName, { title, tables, goals, notes, ...circumstances }: SectionResult): string {
  const picture = PICTURES[name];
  return [
    `### ${title}`,
    describeCircumstances(circumstances),
    ...(picture ? [picture] : []),
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
