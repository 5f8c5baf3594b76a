import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AnswerSheet } from "#components/by-hand/answer-sheet.tsx";
import { parseRawAnswers, type Question } from "#components/by-hand/question.ts";
import { ReportView } from "#components/report/report-view.tsx";
import { verdictSentence } from "#components/report/verdict-words.ts";
import type { PartProblem } from "#grader/by-hand/read-answers.ts";
import type { CaseResult, GradeReport } from "#grader/report.ts";
import { aReport, hiddenCase, publicCase } from "#tests/support/reports.ts";

const common = { prompt: "", points: 1, follows: [], promptNode: null, itemNodes: {} };
const questions: Question[] = [
  { ...common, id: "n", title: "A number", kind: "number", isWhole: false },
  { ...common, id: "m", title: "A matrix", kind: "matrix", rows: 2, columns: 2, isWhole: false },
  {
    ...{ ...common, id: "c", title: "A choice", kind: "choice", several: false },
    ...{ items: [{ id: "a", text: "A" }], itemNodes: { a: "Option A" } },
  },
  {
    ...{ ...common, id: "p", title: "A program", kind: "code", types: "", starter: "// the starter" },
    signature: "solve(xs: Vector): Vector",
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
      resultOf={(part) => {
        const result = given.results?.find((each) => each.part?.id === part);
        return result ? { result, kind: "submission" } : null;
      }}
      surroundings={{
        ...{ slug: "x", epoch: 0, editor: null, readNewest: () => undefined },
        ...{ onRun: () => undefined, onCheck: () => undefined },
      }}
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

const program = aReport({ cases: [publicCase(), hiddenCase("0.5")], status: "failed", score: 0 });
const programResult = aResult({
  ...{ title: "A program", message: "0 of 2 cases pass." },
  part: { id: "p", kind: "code", points: 2, score: 0, wrong: [], program },
});

test("a program has the starter in a field with a name, until something else is written", () => {
  expect(sheet({})).toMatch(/<textarea[^>]*aria-label="Your code for A program[^>]*>\/\/ the starter</);
  expect(sheet({ p: "mine" })).toMatch(/<textarea[^>]*>mine</);
  expect(sheet({})).toContain("solve(xs: Vector): Vector");
});

test("the report on a program stands at its part and in the report on the whole, with names of their own for the reader", () => {
  const atPart = sheet({ p: "mine" }, { results: [programResult] });
  const whole = aReport({ cases: [programResult, aResult()], status: "failed" });
  const html = atPart + renderToStaticMarkup(<ReportView report={whole} />);
  expect(html.match(/Not yet: 0 of 2 cases\./g)).toHaveLength(2);
  expect(html).toContain("Not yet: 0 of 2 parts.");
  const panels = [...renderToStaticMarkup(<ReportView report={whole} />).matchAll(/ id="([^"]+)"/g)].map(
    ([, id]) => id,
  );
  expect(new Set(panels).size).toBe(panels.length);
});

test("what ended a program is said of the parts, where it is one", () => {
  const report = aReport({ cases: [programResult, aResult()], status: "timed-out" });
  expect(verdictSentence(report)).toBe("The program took too long. 0 of 2 parts passed.");
});
