import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReportView } from "#components/report/report-view.tsx";
import { verdictSentence } from "#components/report/verdict-words.ts";
import type { CaseResult, GradeReport } from "#grader/report.ts";

const aCase = (change: Partial<CaseResult> = {}): CaseResult => ({
  title: "first step",
  visibility: "public",
  status: "passed",
  diagnosis: [],
  ...change,
});
const aReport = (change: Partial<GradeReport> = {}): GradeReport => ({
  exercise: "rnn-step",
  version: "ab12",
  seed: "1",
  status: "failed",
  score: 0.5,
  problems: [],
  cases: [aCase(), aCase({ status: "failed" })],
  diagnosis: [],
  console: { lines: [], droppedLines: 0 },
  mayDiffer: false,
  grader: "0123456789abcdef",
  receipt: "",
  timings: {},
  ...change,
});
const html = (report: GradeReport) => renderToStaticMarkup(<ReportView report={report} />);

test("verdictSentence counts the cases", () => {
  expect(verdictSentence(aReport())).toBe("Not yet: 1 of 2 cases.");
  expect(verdictSentence(aReport({ status: "passed", cases: [aCase()] }))).toBe("Passed: all 1 case.");
});

test("verdictSentence of a run does not promise more than the public cases", () => {
  expect(verdictSentence(aReport({ status: "passed", cases: [aCase(), aCase()] }), "run")).toBe(
    "All 2 public cases pass.",
  );
});

test("verdictSentence takes the blame for an internal error", () => {
  expect(verdictSentence(aReport({ status: "internal-error" }))).toMatch(/The fault is ours, and no attempt was used/);
});

test("ReportView shows a learner's text as text", () => {
  const report = aReport({ console: { lines: ["<img src=x onerror=alert(1)>"], droppedLines: 0 } });
  expect(html(report)).toContain("&lt;img src=x");
});

test("ReportView opens the first public case that is wrong", () => {
  const cases = [
    aCase(),
    aCase({ status: "failed", visibility: "hidden", title: "secret" }),
    aCase({ status: "failed", title: "the open one" }),
  ];
  expect(html(aReport({ cases }))).toMatch(/<h3[^>]*>3\. the open one/);
});

test("ReportView marks wrong entries in words as well as in colour", () => {
  const output = {
    name: "h",
    status: "different" as const,
    expected: [1, 2],
    actual: [1, 3],
    message: "h[1]: expected 2, got 3",
    wrong: [[1]],
    wrongCount: 1,
  };
  const page = html(aReport({ cases: [aCase({ status: "failed", outputs: [output] })] }));
  expect(page).toMatch(/>3<[^>]*><\/span><span class="sr-only"> wrong<\/span>/);
  expect(page).toContain("h[1]: expected 2, got 3");
});

test("ReportView of a hidden case shows a lock and no values", () => {
  const page = html(aReport({ cases: [aCase({ status: "failed", visibility: "hidden" })] }));
  expect(page).toContain("This case is hidden");
  expect(page).not.toContain("Expected");
});

test("ReportView names the first wrong time step beside the values of a sequence, and draws it", () => {
  const output = {
    name: "H",
    status: "different" as const,
    expected: [[1], [2]],
    actual: [[1], [3]],
    message: "H[1][0]: expected 2, got 3",
    wrong: [[1, 0]],
    wrongCount: 1,
  };
  const page = html(aReport({ cases: [aCase({ status: "failed", outputs: [output] })] }));
  expect(page).toMatch(/H\[1\]\[0\]: expected 2, got 3<\/span><span[^>]*> First wrong at time step 2 \(of 2\)\./);
  expect(page).toContain('role="img" aria-label="H over time: 2 time steps.');
});

test("ReportView draws nothing of a matrix of weights", () => {
  const output = { name: "dWhh", status: "equal" as const, expected: [[1], [2]], actual: [[1], [2]] };
  const outputs = [{ ...output, message: "", wrong: [], wrongCount: 0 }];
  const page = html(aReport({ cases: [aCase({ outputs })] }));
  expect(page).toContain("as expected");
  expect(page).not.toMatch(/role="img"|time step/);
});

test("ReportView says that an output was left out and draws what is expected, without an empty place for yours", () => {
  const output = { name: "dStates", status: "left-out" as const, expected: [[1], [2]] };
  const outputs = [{ ...output, message: "", wrong: [], wrongCount: 0 }];
  const page = html(aReport({ status: "passed", cases: [aCase({ outputs })] }));
  expect(page).toContain("left out, as it may be");
  expect(page).toContain('aria-label="Length of each row of dStates over time (‖dL/dhₜ‖), log axis: 2 time steps.');
  expect(page).not.toMatch(/Yours|Nothing that can be shown/);
});

test("ReportView says how a reason is known and where it shows first", () => {
  const diagnosis = [
    { id: "a", message: "…", cases: [1], evidence: "program" as const, place: "dWhh[2][1], time step 3" },
  ];
  const page = html(aReport({ diagnosis })).replaceAll(/<[^>]+>/g, "");
  expect(page).toContain("Seen while your program ran, in 1 of 2 cases: 2. First seen at dWhh[2][1], time step 3.");
});

test("ReportView lists what stopped the code, with its place", () => {
  const problem = {
    code: "TS2322",
    message: "Type 'string' is not assignable.",
    line: 3,
    column: 7,
    endLine: 3,
    endColumn: 9,
  };
  expect(html(aReport({ status: "compile-error", cases: [], problems: [problem] }))).toMatch(
    /Line 3.*Type &#x27;string&#x27;/,
  );
});

test("ReportView shows the receipt of a submission, and none where there is none", () => {
  expect(html(aReport({ receipt: "abc_123" }))).toMatch(/Receipt <code[^>]*>abc_123<\/code>/);
  expect(html(aReport())).not.toContain("Receipt");
});

test("ReportView says that a report may differ when a limit was near", () => {
  expect(html(aReport({ mayDiffer: true }))).toContain("another grading of the same code may differ");
  expect(html(aReport())).not.toContain("may differ");
});
