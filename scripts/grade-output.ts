import { styleText } from "node:util";
import { caseNoun } from "#domain/case-noun.ts";
import { evidenceWords, placeWords } from "#domain/evidence.ts";
import type { Exercise } from "#grader/exercise.ts";
import { formatNumber } from "#grader/format.ts";
import type { CaseResult, Diagnosis, GradeReport, OutputComparison, ProgramReport } from "#grader/report.ts";
import { decodeValue, type Value } from "#grader/value.ts";

/** The shape that other programs read. It holds no more than a learner may see. */
export function reportAsJson(report: GradeReport) {
  const { exercise, version, seed, status, score, problems, timings } = report;
  return {
    ...{ exercise, version, seed, status, score },
    cases: report.cases.map(({ part, ...each }) => ({
      ...caseAsJson(each),
      ...(part && { part: part.id, score: part.score }),
      ...(part?.program && { program: programAsJson(part.program) }),
    })),
    diagnosis: report.diagnosis.map(diagnosisAsJson),
    problems,
    console: consoleLines(report),
    timings,
  };
}

/** What was found of a program that is a part, without what the whole says already. */
function programAsJson(program: ProgramReport) {
  const { status, score, cases, diagnosis, problems } = program;
  return {
    ...{ status, score, cases: cases.map(caseAsJson), diagnosis: diagnosis.map(diagnosisAsJson), problems },
    console: consoleLines(program),
  };
}

const caseAsJson = ({ title, visibility, status, message }: CaseResult) => ({ title, visibility, status, message });
const diagnosisAsJson = ({ id, message }: Diagnosis) => ({ id, message });

/** What the program printed: at the top level, then case by case. */
function consoleLines({ console, cases }: GradeReport): string[] {
  return [console, ...cases.map((each) => each.console)].flatMap((output) => {
    if (!output) return [];
    const dropped = output.droppedLines > 0 ? [`… ${output.droppedLines} more lines were dropped`] : [];
    return [...output.lines, ...dropped];
  });
}

export function printReport({ kind, metadata }: Exercise, report: GradeReport): void {
  const isRight = report.status === "passed";
  const passed = report.cases.filter(({ status }) => status === "passed").length;
  const share =
    report.cases.length > 0 ? `, ${passed} of ${report.cases.length} ${kind === "code" ? "cases" : "parts"}` : "";
  console.log(`${metadata.title}: ${colour(report.status, isRight)}${share} (${report.timings.total ?? 0} ms)`);
  printFindings(report);
  for (const each of report.diagnosis)
    console.log(`\nWhat may be wrong:\n${indent(`${each.message}\n\n${evidenceLine(each, report)}`, 2)}`);
  const lines = [report, ...programsIn(report)].flatMap(consoleLines);
  if (lines.length > 0) console.log(`\nConsole:\n${indent(lines.join("\n"), 2)}`);
}

/** Problems and cases; below a part that is a program those of the program. */
function printFindings({ problems, cases }: GradeReport, depth = 2): void {
  const print = (text: string, spaces: number) => console.log(indent(text, depth + spaces));
  for (const { line, column, code, message } of problems) print(`${line}:${column} ${message} (${code})`, 0);
  for (const each of cases) {
    printCase(each, print);
    if (each.part?.program) printFindings(each.part.program, depth + 4);
  }
}

function programsIn({ cases }: GradeReport): ProgramReport[] {
  return cases.flatMap(({ part }) => part?.program ?? []);
}

/** "Your values are what this mistake gives in 2 of 12 cases: 1, 4. First seen at dX[0][1]." Cases count from 1. */
function evidenceLine(diagnosis: Diagnosis, report: GradeReport): string {
  const { length } = report.cases;
  const total = `${length} ${caseNoun(report)}${length === 1 ? "" : "s"}`;
  const known = `${evidenceWords(diagnosis, total)}: ${diagnosis.cases.map((each) => each + 1).join(", ")}.`;
  return [known, placeWords(diagnosis)].filter(Boolean).join(" ");
}

type Print = (text: string, spaces: number) => void;

function printCase({ title, visibility, status, message, outputs = [] }: CaseResult, print: Print): void {
  const isRight = status === "passed";
  const hidden = visibility === "hidden" ? " (hidden)" : "";
  print(`${isRight ? "✓" : "✗"} ${title}${hidden}: ${colour(status, isRight)}`, 0);
  if (message) print(message, 4);
  for (const output of outputs) if (output.wrongCount > 0) print(sideBySide(output), 4);
}

/** Wrong entries stand between asterisks, so that they are seen without colour as well. */
function sideBySide({ name, expected, actual, wrong }: OutputComparison): string {
  const marks = new Set(wrong.map((path) => path.join()));
  const [wanted, given] = [decodeValue(expected), decodeValue(actual ?? null)];
  return `${name} expected ${showArray(wanted, new Set())}\n${" ".repeat(name.length)}      got ${showArray(given, marks)}`;
}

const MAX_SHOWN = 12;

function showArray(value: Value, marks: Set<string>, path: number[] = []): string {
  if (!Array.isArray(value)) {
    const text = typeof value === "number" ? formatNumber(value) : JSON.stringify(value);
    return marks.has(path.join()) ? colour(`*${text}*`, false) : text;
  }
  const parts = value.slice(0, MAX_SHOWN).map((part, i) => showArray(part, marks, [...path, i]));
  return `[${parts.join(", ")}${value.length > MAX_SHOWN ? ", …" : ""}]`;
}

function colour(text: string, isRight: boolean): string {
  return styleText(isRight ? "green" : "red", text);
}

function indent(text: string, spaces: number): string {
  return text.replaceAll(/^/gm, " ".repeat(spaces));
}
