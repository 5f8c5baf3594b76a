import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AnswerSheet } from "#components/by-hand/answer-sheet.tsx";
import { parseRawAnswers, type Question } from "#components/by-hand/question.ts";
import { ReportView } from "#components/report/report-view.tsx";
import { verdictSentence } from "#components/report/verdict-words.ts";
import type { PartProblem } from "#grader/by-hand/read-answers.ts";
import type { CaseResult, GradeReport } from "#grader/report.ts";

const common = { prompt: "", points: 1, follows: [], promptNode: null, itemNodes: {} };
const questions: Question[] = [
  { ...common, id: "n", title: "A number", kind: "number", isWhole: false },
  { ...common, id: "m", title: "A matrix", kind: "matrix", rows: 2, columns: 2, isWhole: false },
  {
    ...{ ...common, id: "c", title: "A choice", kind: "choice", several: false },
    ...{ items: [{ id: "a", text: "A" }], itemNodes: { a: "Option A" } },
  },
];

function sheet(
  answers: Record<string, unknown>,
  given: { problems?: PartProblem[]; results?: CaseResult[] } = {},
): string {
  return renderToStaticMarkup(
    <AnswerSheet
      questions={questions}
      answers={answers}
      onChange={() => undefined}
      problems={given.problems ?? []}
      resultOf={(part) => given.results?.find((result) => result.part?.id === part) ?? null}
    />,
  );
}

const aResult = (change: Partial<CaseResult> = {}): CaseResult => ({
  ...{
    title: "A matrix",
    visibility: "public",
    status: "failed",
    diagnosis: [],
    message: "1 of 4 entries is not right.",
  },
  part: {
    id: "m",
    kind: "matrix",
    points: 1,
    score: 0.75,
    given: [
      [1, 2],
      [3, 4],
    ],
    wrong: [[0, 1]],
  },
  ...change,
});

test("the sheet has a named field for every entry", () => {
  const html = sheet({
    n: "0,5",
    m: [
      ["1", "2"],
      ["3", "4"],
    ],
  });
  for (const name of ["A number", "A matrix, row 1, column 1", "A matrix, row 2, column 2"])
    expect(html).toContain(`aria-label="${name}"`);
  expect(html).toContain('value="0,5"');
  expect(html).toContain('type="radio"');
});

test("the sheet shows text as text, and nothing of a draft that does not fit", () => {
  expect(sheet({ n: '"><script>alert(1)</script>' })).not.toContain("<script>");
  for (const odd of [{ m: 3 }, { m: [[{}]] }, { n: [1] }, { c: { a: true } }, { m: "x" }])
    expect(sheet(odd).match(/<input/g)).toHaveLength(6);
});

test("the sheet says at the field what cannot be understood, and what came of it", () => {
  const problem = { part: "n", path: [], message: '"1e999" is too large to compute with', at: 0 };
  expect(sheet({ n: "1e999" }, { problems: [problem] })).toMatch(/aria-invalid="true"[\s\S]*too large to compute with/);
  const html = sheet(
    {
      m: [
        ["1", "2"],
        ["3", "4"],
      ],
    },
    { results: [aResult()] },
  );
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(1);
  expect(html).toContain("1 of 4 entries is not right. 75 % of its points.");
});

test.each(["", "null", "[1]", "3", "{"])("parseRawAnswers takes %j for no answers", (text) => {
  expect(parseRawAnswers(text)).toEqual({});
});

const report: GradeReport = {
  ...{
    exercise: "e",
    version: "v",
    seed: "",
    status: "failed",
    score: 0.5,
    problems: [],
    mayDiffer: false,
    grader: "",
  },
  cases: [aResult({ status: "passed" }), aResult(), aResult({ status: "not-run", message: "Not answered yet." })],
  ...{ diagnosis: [], console: { lines: [], droppedLines: 0 }, receipt: "", timings: {} },
};

test("a report by hand speaks of parts, of what was answered, and of nothing to submit again", () => {
  expect(verdictSentence(report)).toBe("Not yet: 1 of 3 parts.");
  expect(verdictSentence({ ...report, status: "passed" }, "run")).toBe("Passed: all 3 parts.");
  const html = renderToStaticMarkup(<ReportView report={report} />);
  expect(html).toContain("75 %");
  expect(html).toContain("Your answer");
  expect(html).not.toContain("Expected");
});
