import type { GradeReport } from "./report.ts";

/** What is wrong with the report on a starter, or null. It compiles, and does not pass. */
export function starterFault(report: GradeReport): string | null {
  if (report.status === "passed") return "passes as it is";
  return doesNotCompile(report) ? `does not compile: ${firstComplaint(report)}` : null;
}

/** An alternative passes. */
export function alternativeFault(report: GradeReport): string | null {
  return report.status === "passed" ? null : `should pass and does not: ${report.status}, ${firstComplaint(report)}`;
}

/** A mistake fails, and the first thing that its author is told is its own message. */
export function mistakeFault(report: GradeReport, id: string): string | null {
  if (report.status === "passed") return "passes";
  if (doesNotCompile(report)) return `does not compile: ${firstComplaint(report)}`;
  const first = report.diagnosis[0]?.id;
  if (first === id) return null;
  return first
    ? `is told the message of "${first}"`
    : `is not told its message: ${report.status}, ${firstComplaint(report)}`;
}

function doesNotCompile({ status }: GradeReport): boolean {
  return status === "compile-error" || status === "rejected";
}

function firstComplaint({ problems, cases }: GradeReport): string {
  const [problem] = problems;
  if (problem) return `${problem.line}:${problem.column} ${problem.message}`;
  const wrong = cases.find(({ status }) => status !== "passed");
  return wrong ? `"${wrong.title}": ${wrong.message ?? wrong.status}` : "";
}
