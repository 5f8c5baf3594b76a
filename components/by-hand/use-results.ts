"use client";

import { useState } from "react";
import type { CaseResult } from "#grader/report.ts";
import type { ReportKind } from "../report/verdict-words.ts";
import { parseRawAnswers, type RawAnswers } from "./question.ts";

/** `tried`: the program that was run alone, of which alone the report says something. */
export type GradedAnswers = { code: string; cases: CaseResult[]; kind: ReportKind; tried: string | null };
/** `kind`: a run looked at the public cases of a program only. */
export type PartFinding = { result: CaseResult; kind: ReportKind };
type Known = Record<string, PartFinding & { answer: string }>;

/** What the newest report on each part says, as long as the answer still stands as it was marked. */
export function useResults(graded: GradedAnswers | null, answers: RawAnswers) {
  const [known, setKnown] = useState<{ cases: CaseResult[] | null; results: Known }>({ cases: null, results: {} });
  let { results } = known;
  if (graded && graded.cases !== known.cases) {
    results = { ...results, ...resultsOf(graded) };
    setKnown({ cases: graded.cases, results });
  }
  return (part: string): PartFinding | null => {
    const one = results[part];
    return one && one.answer === JSON.stringify(answers[part]) ? one : null;
  };
}

function resultsOf({ code, cases, kind, tried }: GradedAnswers): Known {
  const marked = parseRawAnswers(code);
  return Object.fromEntries(
    cases.flatMap((result) => {
      const id = result.part?.id;
      if (id === undefined || (tried !== null && tried !== id)) return [];
      return [[id, { answer: JSON.stringify(marked[id]), result, kind }]];
    }),
  );
}
