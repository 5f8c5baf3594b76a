"use client";

import { useState } from "react";
import type { CaseResult } from "#grader/report.ts";
import { parseRawAnswers, type RawAnswers } from "./question.ts";

export type GradedAnswers = { code: string; cases: CaseResult[] };
type Known = Record<string, { answer: string; result: CaseResult }>;

/** What the newest report on each part says, as long as the answer still stands as it was marked. */
export function useResults(graded: GradedAnswers | null, answers: RawAnswers) {
  const [known, setKnown] = useState<{ cases: CaseResult[] | null; results: Known }>({ cases: null, results: {} });
  let { results } = known;
  if (graded && graded.cases !== known.cases) {
    results = { ...results, ...resultsOf(graded) };
    setKnown({ cases: graded.cases, results });
  }
  return (part: string): CaseResult | null => {
    const one = results[part];
    return one && one.answer === JSON.stringify(answers[part]) ? one.result : null;
  };
}

function resultsOf({ code, cases }: GradedAnswers): Known {
  const marked = parseRawAnswers(code);
  return Object.fromEntries(
    cases.flatMap((result) =>
      result.part ? [[result.part.id, { answer: JSON.stringify(marked[result.part.id]), result }]] : [],
    ),
  );
}
