import type { Tolerance } from "#numeric/compare.ts";
import type { PreparedCase, PreparedMistake } from "./author/prepare.ts";
import { isRecord } from "./leaves.ts";
import type { Diagnosis } from "./report.ts";
import type { Value } from "./value.ts";

/** What the learner's program gave back in one case, when it was inert, and whether that was right. */
export type Answer = { passed: boolean; value: Value } | null;

export type DiagnosisQuestion = {
  cases: PreparedCase[];
  mistakes: PreparedMistake[];
  answers: Answer[];
  tolerance: Tolerance;
};

/**
 * Names the known mistakes that explain the answers, the one that explains most cases first.
 *
 * The evidence is strong because it is numbers: a mistake is named only when in some case the answer is wrong and is,
 * entry by entry, what the mistake gives, with a wrong finite entry among them (two programs may well agree on NaN for
 * different reasons); and when no case speaks against it. A case speaks against it when the answer is right where the
 * mistake is wrong, or both are wrong in different ways. Two kinds of case say nothing: one in which the mistake happens
 * to be right, since a second fault may show there; and one in which the program broke down, as a transposed product
 * does where the matrix is not square: it reads past the edge and gets NaN or a row of another length.
 */
export function diagnose(question: DiagnosisQuestion): Diagnosis[] {
  const found = question.mistakes
    .map(({ id, message, outputs }) => ({
      ...{ id, message, evidence: "mistake" as const },
      cases: casesExplained(question, outputs),
    }))
    .filter(({ cases }) => cases.length > 0)
    .toSorted((a, b) => b.cases.length - a.cases.length);
  return withoutLesser(found);
}

/** A diagnosis goes where another explains the same cases and more. */
export function withoutLesser(found: Diagnosis[]): Diagnosis[] {
  return found.filter((diagnosis) => !found.some((other) => explainsMore(other, diagnosis)));
}

/** Then the lesser one is what the greater one looks like in some of the cases. */
function explainsMore(one: Diagnosis, other: Diagnosis): boolean {
  return one.cases.length > other.cases.length && other.cases.every((i) => one.cases.includes(i));
}

function casesExplained(
  { cases, answers, tolerance }: DiagnosisQuestion,
  outputs: PreparedMistake["outputs"],
): number[] {
  const explained: number[] = [];
  for (const [i, { expected }] of cases.entries()) {
    const [answer, output] = [answers[i], outputs[i]];
    // A case that ended in an error or never ran has no numbers to compare.
    if (!answer) continue;
    if (!output) return [];
    if (isSame(expected, output.value, tolerance)) continue;
    if (answer.passed) return [];
    if (!isSame(output.value, answer.value, tolerance)) {
      if (hasBrokenDown(expected, answer.value)) continue;
      return [];
    }
    if (hasWrongFiniteEntry(expected, output.value, tolerance)) explained.push(i);
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

/** Some entry of the mistake is a number, and the wrong one. A wrong shape or kind counts as well. */
function hasWrongFiniteEntry(expected: Value, output: Value | undefined, tolerance: Tolerance): boolean {
  if (typeof expected === "number" && typeof output === "number")
    return Number.isFinite(output) && !isNear(expected, output, tolerance);
  if (Array.isArray(expected) && Array.isArray(output) && expected.length === output.length)
    return expected.some((part, i) => hasWrongFiniteEntry(part, output[i], tolerance));
  if (isRecord(expected) && isRecord(output))
    return Object.keys(expected).some((name) => hasWrongFiniteEntry(expected[name]!, output[name], tolerance));
  return !isSame(expected, output, tolerance);
}
