import { caseNoun } from "#domain/case-noun.ts";
import type { CaseStatus, GradeReport, Verdict } from "#grader/report.ts";
import type { Tone } from "../ui/badge.tsx";

/** The words of the glossary for each verdict. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  passed: "Passed",
  failed: "Not yet",
  "compile-error": "Compile error",
  rejected: "Rejected",
  "runtime-error": "Runtime error",
  "timed-out": "Timed out",
  "out-of-memory": "Out of memory",
  "internal-error": "Internal error",
};

export const CASE_WORDS: Record<CaseStatus, string> = {
  passed: "passed",
  failed: "not yet",
  "runtime-error": "ended by an error",
  "timed-out": "timed out",
  "out-of-memory": "out of memory",
  "not-run": "not run",
};

/** Some cases right is `partial`; our own failure is neither right nor wrong. */
export function verdictTone(verdict: Verdict, score: number | null): Tone {
  if (verdict === "passed") return "passed";
  if (verdict === "internal-error") return "neutral";
  return score ? "partial" : "failed";
}

/** `run`: the public cases only. */
export type ReportKind = "run" | "submission";

/** The presses that have hidden cases graded too. */
export const SUBMIT_WORDS = "Submit";
export const CHECK_WORDS = "Check the answers";

/** The verdict in one sentence, with the count of cases where there are any. */
export function verdictSentence(report: GradeReport, kind: ReportKind = "submission"): string {
  return partSentence(report) ?? sentenceOfAll(report, kind);
}

/** What can be said while the results of hidden cases are held back. By hand, parts are no cases and all public. */
export function publicSentence(report: GradeReport): string {
  if (report.cases.length === 0) return "Handed in. All cases are hidden ones.";
  if (caseNoun(report) === "part") return verdictSentence(report);
  const passed = report.cases.filter(({ status }) => status === "passed").length;
  return `Handed in: ${passed} of ${amount(report.cases.length, "public case")} passed.`;
}

/** Of a part that was checked by itself, its name says more than a count of one. */
function partSentence({ status, cases: [only, ...others] }: GradeReport): string | null {
  if (!only?.part || others.length > 0) return null;
  if (status === "passed") return `Right: ${only.title}.`;
  return status === "failed" ? `Not yet: ${only.title}.` : null;
}

function sentenceOfAll(report: GradeReport, kind: ReportKind): string {
  const passed = report.cases.filter((result) => result.status === "passed").length;
  const noun = caseNoun(report);
  const count = `${passed} of ${report.cases.length} ${noun}s passed.`;
  switch (report.status) {
    case "passed":
      return kind === "run" && noun === "case"
        ? `All ${amount(report.cases.length, "public case")} pass.`
        : passedSentence(report);
    case "failed":
      return `Not yet: ${passed} of ${amount(report.cases.length, noun)}.`;
    case "compile-error":
      return `It does not compile yet: ${amount(report.problems.length, "problem")}.`;
    case "rejected":
      return `It was not run: ${amount(report.problems.length, "problem")}.`;
    case "runtime-error":
      return `An error ended the program. ${count}`;
    case "timed-out":
      return `The program took too long. ${count}`;
    case "out-of-memory":
      return `The program used too much memory. ${count}`;
    case "internal-error":
      if (report.fault) return `The exercise could not grade this: ${report.fault.file} ${report.fault.rule}.`;
      return "We could not grade this. The fault is ours, and no attempt was used.";
  }
}

function passedSentence(report: GradeReport): string {
  return `Passed: all ${amount(report.cases.length, caseNoun(report))}.`;
}

/** "1 case", "3 cases". */
export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
