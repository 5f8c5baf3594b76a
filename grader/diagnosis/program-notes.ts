import type { PreparedCase } from "../author/prepare.ts";
import type { CodeExercise } from "../exercise.ts";
import { isRecord, leafAt } from "../leaves.ts";
import type { CaseResult, Diagnosis } from "../report.ts";
import type { CallOutcome } from "../runner/converse.ts";
import type { Value } from "../value.ts";

export type NotesQuestion = {
  exercise: CodeExercise;
  cases: PreparedCase[];
  results: CaseResult[];
  outcomes: CallOutcome[];
};

const SHARED = "rows-shared:";
const CHANGED = "inputs-mutated:";

/**
 * What the runner saw the program do, in public cases that failed: a hidden case has no notes, and in a case that passed
 * it did no harm. Rows that are one array come first; that an input was changed may well be beside the point.
 */
export function notesDiagnoses({ exercise, cases, results, outcomes }: NotesQuestion): Diagnosis[] {
  const [shared, changed] = [new Findings(), new Findings()];
  const parameters = exercise.metadata.entry.parameters;
  for (const [i, result] of results.entries()) {
    const outcome = outcomes[i];
    if (result.visibility !== "public" || result.status !== "failed" || outcome?.status !== "value") continue;
    const { sharesRows = [], mutates = [] } = outcome.notes ?? {};
    for (const output of result.outputs ?? []) {
      const isNoted = sharesRows.some((path) => outputOf(path, exercise) === output.name);
      const isWrong = output.status === "different" || output.status === "wrong-shape";
      const [wanted, given] = [cases[i]!.expected, outcome.value].map((value) => outputAt(value, output.name));
      if (isNoted && isWrong && hasWrongTwins(wanted, given)) shared.add(output.name, i);
    }
    for (const position of mutates) if (parameters[position]) changed.add(parameters[position].name, i);
  }
  return [...shared.diagnoses(SHARED), ...changed.diagnoses(CHANGED)];
}

/** All names in one diagnosis, since one habit is behind them. */
class Findings {
  readonly names: string[] = [];
  readonly cases: number[] = [];

  add(name: string, position: number): void {
    if (!this.names.includes(name)) this.names.push(name);
    if (!this.cases.includes(position)) this.cases.push(position);
  }

  diagnoses(kind: string): Diagnosis[] {
    if (this.names.length === 0) return [];
    const id = `${kind}${this.names.join(",")}`;
    return [{ id, message: notesMessage(id)!, cases: this.cases, evidence: "program" }];
  }
}

/** The words for an id of ours; null for any other. */
export function notesMessage(id: string): string | null {
  const names = (kind: string) =>
    id
      .slice(kind.length)
      .split(",")
      .map((name) => `\`${name}\``)
      .join(", ");
  if (id.startsWith(SHARED))
    return `Rows of ${names(SHARED)} are one and the same array: whatever is written into one of them stands in the others too. \`Array(n).fill([])\` puts one array into every place; \`Array.from({ length: n }, () => [])\` makes a new one for each. A row that you go on changing after you stored it must be stored as a copy, \`[...row]\`.`;
  if (id.startsWith(CHANGED))
    return `Your program changes what it was given: ${names(CHANGED)}. Whoever called it still needs those numbers, and your own later lines no longer read what came in. Compute into new arrays; a matrix is copied by \`W.map((row) => [...row])\`.`;
  return null;
}

/** "shares[2]" is a place in the output `shares`; a value that is no record has the name that the exercise gives it. */
function outputOf(path: string, { metadata }: CodeExercise): string {
  return path.split("[")[0] || metadata.entry.returns.name;
}

function outputAt(value: Value, name: string): Value | undefined {
  return isRecord(value) ? leafAt(value, name.split(".")) : value;
}

/** Somewhere two neighbours are equal that should not be: rows that are equal by right may well be one array. */
function hasWrongTwins(expected: Value | undefined, actual: Value | undefined): boolean {
  if (!Array.isArray(expected) || !Array.isArray(actual)) return false;
  return actual.some((row, i) => {
    if (!Array.isArray(row)) return false;
    const isTwin = i > 0 && isEqual(row, actual[i - 1]!) && !isEqual(expected[i], expected[i - 1]);
    return isTwin || hasWrongTwins(expected[i], row);
  });
}

function isEqual(a: Value | undefined, b: Value | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((part, i) => isEqual(part, b[i]));
  return Object.is(a, b);
}
