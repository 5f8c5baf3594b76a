import { caseNoun } from "#domain/case-noun.ts";
import type { GradeReport } from "#grader/report.ts";
import { publicSentence, verdictSentence } from "../report/verdict-words.ts";
import { progressWords } from "./action-bar.tsx";
import { reportOf, type Trial } from "./use-trial.ts";

/** What a screen reader says as a press goes its way: where it is, then the verdict and, by hand, which parts are wrong. */
export function announcement(trial: Trial | null): string {
  if (!trial) return "";
  if (trial.state.phase !== "graded")
    return ["sending", "waiting", "running"].includes(trial.state.phase) ? progressWords(trial) : "";
  const report = reportOf(trial, trial.state.report);
  const isHeldBack = trial.state.heldBack !== undefined;
  return [isHeldBack ? publicSentence(report) : verdictSentence(report, trial.kind), ...partSentences(report)].join(
    " ",
  );
}

function partSentences(report: GradeReport): string[] {
  if (caseNoun(report) !== "part") return [];
  const titles = (status: string) => report.cases.filter((part) => part.status === status).map(({ title }) => title);
  const [wrong, left] = [titles("failed"), titles("not-run")];
  return [
    ...(wrong.length > 0 ? [`Not right: ${wrong.join("; ")}.`] : []),
    ...(left.length > 0 ? [`Not answered: ${left.join("; ")}.`] : []),
  ];
}
