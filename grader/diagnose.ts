import type { Tolerance } from "#numeric/compare.ts";
import type { PreparedCase, PreparedMistake } from "./author/prepare.ts";
import { isRecord } from "./leaves.ts";
import { asAnswered, type OptionalOutputs, withoutLeftOut } from "./optional-outputs.ts";
import type { Diagnosis } from "./report.ts";
import type { Value } from "./value.ts";

/** What the learner's program gave back in one case, when it was inert, and whether that was right. */
export type Answer = { passed: boolean; value: Value } | null;

/**
 * The answer that something wrong gives in a case, asked case by case as far as is needed; null where it gives none, and
 * undefined where it does not apply.
 */
export type OutputOf = (position: number) => { value: Value } | null | undefined;

/** Something that may be wrong. */
export type Suspicion<Named> = { named: Named; outputOf: OutputOf };

export type Evidence<Named> = { named: Named; cases: number[] };

export type DiagnosisQuestion<Named> = {
  cases: Pick<PreparedCase, "expected">[];
  suspicions: Suspicion<Named>[];
  answers: Answer[];
  tolerance: Tolerance;
  optional?: OptionalOutputs;
};

/** Names the known mistakes that explain the answers, as `explain` says. */
export function diagnose({
  mistakes,
  cases: all,
  optional = [],
  ...question
}: Omit<DiagnosisQuestion<never>, "suspicions"> & { mistakes: PreparedMistake[] }): Diagnosis[] {
  const cases = asAnswered(all, question.answers, optional);
  const suspicions = mistakes.map((named) => ({ named, outputOf: (i: number) => named.outputs[i] ?? null }));
  return explain({ ...question, cases, optional, suspicions }).map(({ named: { id, message }, cases: explained }) => ({
    ...{ id, message, cases: explained, evidence: "mistake" },
  }));
}

/**
 * What explains the answers, that which explains most cases first.
 *
 * The evidence is strong because it is numbers: something is named only when in some case the answer is wrong and is,
 * entry by entry, what it gives, with a wrong finite entry among them (two programs may well agree on NaN for
 * different reasons); and when no case speaks against it. A case speaks against it when the answer is right where it
 * is wrong, or both are wrong in different ways. Two kinds of case say nothing: one in which it happens to be right,
 * since a second fault may show there; and one in which the program broke down, as a transposed product does where the
 * matrix is not square: it reads past the edge and gets NaN or a row of another length. An optional output that either of
 * the two leaves out says nothing either.
 */
export function explain<Named>(question: DiagnosisQuestion<Named>): Evidence<Named>[] {
  const found = question.suspicions
    .map(({ named, outputOf }) => ({ named, cases: casesExplained(question, outputOf) }))
    .filter(({ cases }) => cases.length > 0)
    .toSorted((a, b) => b.cases.length - a.cases.length);
  return withoutLesser(found);
}

/** What explains some cases goes where another explains the same ones and more. */
export function withoutLesser<Found extends { cases: number[] }>(found: Found[]): Found[] {
  return found.filter((one) => !found.some((other) => explainsMore(other, one)));
}

/** Then the lesser one is what the greater one looks like in some of the cases. */
function explainsMore(one: { cases: number[] }, other: { cases: number[] }): boolean {
  return one.cases.length > other.cases.length && other.cases.every((i) => one.cases.includes(i));
}

function casesExplained(
  { cases, answers, tolerance, optional = [] }: Omit<DiagnosisQuestion<unknown>, "suspicions">,
  outputOf: OutputOf,
): number[] {
  const explained: number[] = [];
  for (const [i, { expected }] of cases.entries()) {
    const answer = answers[i];
    // A case that ended in an error or never ran has no numbers to compare.
    if (!answer) continue;
    const output = outputOf(i);
    if (output === undefined) continue;
    // It gives nothing there, and neither does an answer that has broken down.
    if (!output && !answer.passed && hasBrokenDown(expected, answer.value)) continue;
    if (!output) return [];
    const wanted = withoutLeftOut(expected, output.value, optional);
    if (isSame(wanted, output.value, tolerance)) continue;
    if (answer.passed) return [];
    if (!isSame(withoutLeftOut(output.value, answer.value, optional), answer.value, tolerance)) {
      if (hasBrokenDown(expected, answer.value)) continue;
      return [];
    }
    if (countWrongEntries(wanted, output.value, tolerance) > 0) explained.push(i);
  }
  return explained;
}

/** NaN or infinity where a number was due, or another shape altogether. */
function hasBrokenDown(expected: Value, answer: Value | undefined): boolean {
  if (typeof expected === "number")
    return typeof answer !== "number" || (Number.isFinite(expected) && !Number.isFinite(answer));
  if (Array.isArray(expected))
    return (
      !Array.isArray(answer) ||
      expected.length !== answer.length ||
      expected.some((part, i) => hasBrokenDown(part, answer[i]))
    );
  if (!isRecord(expected)) return typeof expected !== typeof answer;
  return !isRecord(answer) || Object.keys(expected).some((name) => hasBrokenDown(expected[name]!, answer[name]));
}

/** Entry by entry within the tolerance of `a`; here NaN is the same as NaN. */
function isSame(a: Value, b: Value | undefined, tolerance: Tolerance): boolean {
  if (typeof a === "number") return typeof b === "number" && isNear(a, b, tolerance);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((part, i) => isSame(part, b[i], tolerance));
  if (!isRecord(a)) return a === b;
  return isRecord(b) && Object.keys(a).every((name) => Object.hasOwn(b, name) && isSame(a[name]!, b[name], tolerance));
}

function isNear(a: number, b: number, { absolute, relative }: Tolerance): boolean {
  return Object.is(a, b) || a === b || Math.abs(a - b) <= absolute + relative * Math.abs(a);
}

export type WrongEntry = { path: string; value: number };

/**
 * The entries of an answer that are numbers, and the wrong ones. In another shape or kind all that it holds is wrong;
 * NaN and infinity are left out.
 */
export function wrongEntries(
  expected: Value,
  output: Value | undefined,
  tolerance: Tolerance,
  path = "",
): WrongEntry[] {
  if (typeof expected === "number" && typeof output === "number")
    return Number.isFinite(output) && !isNear(expected, output, tolerance) ? [{ path, value: output }] : [];
  if (Array.isArray(expected) && Array.isArray(output) && expected.length === output.length)
    return expected.flatMap((part, i) => wrongEntries(part, output[i], tolerance, `${path}/${i}`));
  if (isRecord(expected) && isRecord(output))
    return Object.keys(expected).flatMap((name) =>
      wrongEntries(expected[name]!, output[name], tolerance, `${path}/${name}`),
    );
  if (isSame(expected, output, tolerance)) return [];
  const entries = allEntries(output, `${path}/other`);
  return entries.length > 0 ? entries : [{ path: `${path}/none`, value: 0 }];
}

export function countWrongEntries(expected: Value, output: Value | undefined, tolerance: Tolerance): number {
  return wrongEntries(expected, output, tolerance).length;
}

function allEntries(value: Value | undefined, path: string): WrongEntry[] {
  if (typeof value === "number") return Number.isFinite(value) ? [{ path, value }] : [];
  if (Array.isArray(value)) return value.flatMap((part, i) => allEntries(part, `${path}/${i}`));
  return isRecord(value) ? Object.entries(value).flatMap(([name, part]) => allEntries(part, `${path}/${name}`)) : [];
}
