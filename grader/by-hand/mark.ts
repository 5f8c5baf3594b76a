import { isClose } from "#numeric/compare.ts";
import type { Checked } from "../report.ts";
import { drawPoints, isDefinedOften } from "./expression/compare.ts";
import { decideEquality } from "./expression/decide-equality.ts";
import { hasSameStructure } from "./expression/structure.ts";
import { isNumericPart, type NumericPart, type Part, type PartOf, type PartTolerance } from "./part.ts";
import { type Answer, understandExpression } from "./read-answer.ts";

/** What one answer is worth. `wrong` has the paths of wrong entries, in the order of rows. */
export type Mark = { score: number; message: string; wrong: number[][]; checked?: Checked };

const RIGHT: Mark = { score: 1, message: "", wrong: [] };

/** Marks an answer that was understood; `expected` is the author's, or what follows from the learner's own earlier ones. */
export function markAnswer(part: Part, expected: Answer, given: Answer): Mark {
  if (isNumericPart(part)) return markNumbers(part, expected, given);
  if (part.kind === "expression") return markExpression(part, expected as string, given as string);
  return part.kind === "choice" ? markChoice(part, given as string[]) : markOrder(part, given as string[]);
}

/** How far `actual` is from `expected`, in tolerances; 1 is the edge of what passes. */
export function distanceOfEntry(expected: number, actual: number, tolerance: PartTolerance): number {
  const { absolute, relative } = around(expected, tolerance);
  const reach = absolute + relative * Math.abs(expected);
  if (actual === expected) return 0;
  return isClose(expected, actual, { absolute, relative })
    ? Math.min(1, Math.abs(actual - expected) / reach)
    : Math.abs(actual - expected) / reach;
}

/** Rounding to so many digits errs by half a unit; a hair more, since the half itself is no binary number. */
const HALF_UNIT = 0.5 * (1 + 1e-9);

function around(expected: number, tolerance: PartTolerance): { absolute: number; relative: number } {
  if ("absolute" in tolerance) return tolerance;
  const exponent = expected === 0 ? 0 : Math.floor(Math.log10(Math.abs(expected)));
  return { absolute: HALF_UNIT * 10 ** (exponent + 1 - tolerance.significantDigits), relative: 0 };
}

export type Entry = { path: number[]; value: number };

export function entriesOf(answer: Answer, path: number[] = []): Entry[] {
  if (typeof answer === "number") return [{ path, value: answer }];
  return Array.isArray(answer) ? answer.flatMap((entry, i) => entriesOf(entry, [...path, i])) : [];
}

function markNumbers({ tolerance }: NumericPart, expected: Answer, given: Answer): Mark {
  const due = entriesOf(expected);
  const entries = entriesOf(given);
  const wrong = entries.filter(({ value }, i) => !isClose(due[i]!.value, value, around(due[i]!.value, tolerance)));
  if (wrong.length === 0) return RIGHT;
  const score = 1 - wrong.length / entries.length;
  const message =
    entries.length === 1
      ? `${wrong[0]!.value} is not right.`
      : `${wrong.length} of ${entries.length} entries ${wrong.length === 1 ? "is" : "are"} not right: ${wrong.map(place).join(", ")}.`;
  return { score, message, wrong: wrong.map(({ path }) => path) };
}

function place({ path }: Entry): string {
  return path.length === 1 ? `number ${path[0]! + 1}` : `row ${path[0]! + 1}, column ${path[1]! + 1}`;
}

/** Whether other answers can be held against it: one that follows from a learner's own may have a value hardly anywhere. */
export function isComparable(part: Part, due: Answer): boolean {
  if (part.kind !== "expression") return true;
  const expression = understandExpression(part, due as string);
  return !("problem" in expression) && isDefinedOften(expression, drawPoints(part.symbols));
}

function markExpression(part: PartOf<"expression">, expected: string, given: string): Mark {
  const [due, actual] = [understandExpression(part, expected), understandExpression(part, given)];
  if ("problem" in due) throw new Error(`the expected expression "${expected}" ${due.problem}`);
  if ("problem" in actual) throw new Error(`an answer that was understood is not any more: ${actual.problem}`);
  const { is, checked } = decideEquality(due, actual, part.symbols);
  const fault = { score: 0, wrong: [[]], checked };
  switch (is) {
    case "different":
      return { ...fault, message: "This is not equal to what is asked for." };
    case "undefined-in-places":
      return {
        ...fault,
        message: "This is right where it has a value, and in some places where it should have one it has none.",
      };
    case "equal":
      if (part.form === "not-simplified" && !hasSameStructure(due, actual)) return { ...fault, message: SIMPLIFIED };
      return { ...RIGHT, checked };
  }
}

const SIMPLIFIED =
  "The value is right. It is asked for as it comes out, with every factor and every term still there: multiply nothing out and collect nothing.";

/** One answer is right or wrong. Of several, each option is one decision; all decided wrong, or nothing more than chance, is 0. */
function markChoice({ options, several }: PartOf<"choice">, given: string[]): Mark {
  const isRight = (option: (typeof options)[number]) => "right" in option;
  const chosenWrong = options.filter((option) => !isRight(option) && given.includes(option.id));
  const missing = options.filter((option) => isRight(option) && !given.includes(option.id)).length;
  const faults = chosenWrong.length + missing;
  if (faults === 0) return RIGHT;
  const explanations = chosenWrong.flatMap((option) => ("explanation" in option ? [option.explanation] : []));
  const notAll = several && missing > 0 && chosenWrong.length === 0 ? ["Not all that is right is chosen."] : [];
  const score = several ? Math.max(0, 1 - (2 * faults) / options.length) : 0;
  return {
    score,
    message: [...explanations, ...notAll].join(" "),
    wrong: given.flatMap((id, i) => (chosenWrong.some((option) => option.id === id) ? [[i]] : [])),
  };
}

/**
 * A step counts when all that it rests on stands before it, in whatever order that is; a step that does not belong here
 * takes one away.
 */
function markOrder({ steps, distractors }: PartOf<"order">, given: string[]): Mark {
  const isEarly = (id: string, before: string) => given.includes(before) && given.indexOf(before) < given.indexOf(id);
  const misplaced = steps.filter(
    ({ id, after }) => given.includes(id) && !after.every((before) => isEarly(id, before)),
  );
  const missing = steps.filter(({ id }) => !given.includes(id));
  const strangers = distractors.filter(({ id }) => given.includes(id));
  if (misplaced.length + missing.length + strangers.length === 0) return RIGHT;
  const counted = steps.length - misplaced.length - missing.length - strangers.length;
  const wrong = [...misplaced, ...strangers].map(({ id }) => [given.indexOf(id)]).toSorted((a, b) => a[0]! - b[0]!);
  const message = [
    ...strangers.map(({ explanation }) => explanation),
    ...(misplaced.length > 0
      ? [
          `${stepsInWords(misplaced.length)} before something that ${misplaced.length === 1 ? "it rests" : "they rest"} on.`,
        ]
      : []),
    ...(missing.length > 0 ? [`${missing.length === 1 ? "One step is" : `${missing.length} steps are`} missing.`] : []),
  ].join(" ");
  return { score: Math.max(0, counted / steps.length), message, wrong };
}

function stepsInWords(count: number): string {
  return count === 1 ? "One step stands" : `${count} steps stand`;
}
