import type { Prepared, PreparedCase } from "./author/prepare.ts";
import type { Judgement } from "./authoring.ts";
import { compareOutputs, outputProblem } from "./compare-outputs.ts";
import type { Answer } from "./diagnose.ts";
import type { CodeExercise } from "./exercise.ts";
import { type CaseResult, isWrong, type OutputComparison } from "./report.ts";
import type { CallOutcome } from "./runner/converse.ts";
import { findSourcePlace } from "./source-lines.ts";
import { encodeOnce } from "./value.ts";

export type CaseQuestion = {
  exercise: CodeExercise;
  prepared: Prepared;
  /** One per case that was run; shorter when a case ended the program. */
  outcomes: CallOutcome[];
  /** The author's judgement of each value, where judge.ts decides. */
  judgements: (Judgement | null)[] | null;
  /** Source map of the learner's program. */
  map: string;
};

/** What happened in each case, with every detail. */
export function judgeCases(question: CaseQuestion): CaseResult[] {
  return question.prepared.cases.map((each, i) => {
    const outcome = question.outcomes[i];
    const facts = {
      title: each.title,
      visibility: each.visibility,
      inputs: question.exercise.metadata.entry.parameters.map(({ name }) => ({
        name,
        value: encodeOnce(each.input[name]!),
      })),
      diagnosis: [],
    };
    if (!outcome) return { ...facts, status: "not-run" };
    return { ...facts, ...judgeOutcome(question, each, outcome, question.judgements?.[i]), console: outcome.console };
  });
}

/** The learner's values for the diagnosis. */
export function answersOf(results: CaseResult[], outcomes: CallOutcome[]): Answer[] {
  return results.map(({ status }, i) => {
    const outcome = outcomes[i];
    return outcome?.status === "value" ? { passed: status === "passed", value: outcome.value } : null;
  });
}

type Finding = Pick<CaseResult, "status" | "message" | "outputs">;

function judgeOutcome(
  { exercise, map }: CaseQuestion,
  { expected }: PreparedCase,
  outcome: CallOutcome,
  judgement: Judgement | null | undefined,
): Finding {
  const { entry, limits, tolerance = { absolute: 0, relative: 0 } } = exercise.metadata;
  const { name, optional } = entry.returns;
  switch (outcome.status) {
    case "value":
      if (judgement) return judgement.passed ? { status: "passed" } : { status: "failed", message: judgement.message };
      return finding(compareOutputs({ expected, actual: outcome.value, name, tolerance, optional }));
    case "problem":
      return finding([outputProblem(expected, name, outcome.problem)]);
    case "error":
      return { status: "runtime-error", message: describeError(outcome, map) };
    case "timed-out":
      return { status: "timed-out", message: `took longer than ${limits.caseTimeoutMs / 1000} s` };
    case "out-of-memory":
      return { status: "out-of-memory", message: `used more than ${limits.memoryLimitMb} MB` };
  }
}

function finding(outputs: OutputComparison[]): Finding {
  const wrong = outputs.find(isWrong);
  return wrong ? { status: "failed", message: wrong.message, outputs } : { status: "passed", outputs };
}

/** The error's text with the line it came from. */
export function describeError(outcome: CallOutcome & { status: "error" }, map: string): string {
  const place = findSourcePlace(outcome.stack, map);
  return place ? `${outcome.text} (line ${place.line})` : outcome.text;
}
