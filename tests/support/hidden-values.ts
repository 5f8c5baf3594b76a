import type { Prepared } from "#grader/author/prepare.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import type { GradeReport } from "#grader/report.ts";
import { encodeValue, type Value } from "#grader/value.ts";
import type { Random } from "#numeric/random.ts";

/** The only things in what leaves the worker that may depend on hidden values; the receipt is made of the others. */
export const MAY_DEPEND_ON_HIDDEN_VALUES = ["status", "score", "diagnosis", "receipt"];

/** `value` as bytes, without what may depend on hidden values, and without times. */
export function bytesThatMayNotDiffer(value: unknown): string {
  const left = [...MAY_DEPEND_ON_HIDDEN_VALUES, "timings"];
  return JSON.stringify(value, (key, part) => (left.includes(key) ? undefined : part));
}

/**
 * The same public cases and the same inputs, with other hidden values: where the report's case passed, expected values
 * within the tolerance of what they were; where it did not, any that it misses too. What mistakes yield is anything, at
 * times what the learner's program gave back.
 */
export function withOtherHiddenValues(
  exercise: CodeExercise,
  { cases, mistakes }: Prepared,
  report: GradeReport,
  random: Random,
): Prepared {
  const { absolute, relative } = exercise.metadata.tolerance ?? { absolute: 0, relative: 0 };
  const nudge = (x: number) => x + random.uniform(-0.4, 0.4) * (absolute + relative * Math.abs(x));
  const anything = () => random.uniform(-1000, 1000);
  const isHidden = (i: number) => cases[i]!.visibility === "hidden";
  const other = (value: Value, i: number): Value =>
    report.cases[i]?.status === "passed"
      ? changeNumbers(value, nudge)
      : anotherShape(changeNumbers(value, anything), random);
  return {
    cases: cases.map((each, i) => (isHidden(i) ? { ...each, expected: other(each.expected, i) } : each)),
    mistakes: mistakes.map((mistake) => ({
      ...mistake,
      outputs: mistake.outputs.map((output, i) => {
        if (!isHidden(i)) return output;
        const choices = [null, { value: cases[i]!.expected }, { value: changeNumbers(cases[i]!.expected, anything) }];
        return choices[random.integer(0, choices.length - 1)]!;
      }),
    })),
  };
}

function changeNumbers(value: Value, change: (x: number) => number): Value {
  if (typeof value === "number") return change(value);
  if (Array.isArray(value)) return value.map((part) => changeNumbers(part, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changeNumbers(part, change)]));
}

function anotherShape(value: Value, random: Random): Value {
  if (!Array.isArray(value) || random.integer(0, 2) > 0) return value;
  return random.integer(0, 1) > 0 ? [...value, 0] : [value];
}

const DIGITS = 10;

/** The numbers of hidden cases, as the beginnings of their digits, without those that public cases show anyway. */
export function secretsOf({ cases }: Prepared): string[] {
  const textOf = (visibility: string) =>
    JSON.stringify(
      cases
        .filter((each) => each.visibility === visibility)
        .map(({ input, expected }) => [encodeValue(input), encodeValue(expected)]),
    );
  const shown = textOf("public");
  const numbers = textOf("hidden").match(/\d\.\d{8,}/g) ?? [];
  return [...new Set(numbers.map((text) => text.slice(0, DIGITS)))].filter((text) => !shown.includes(text));
}
