import { compare, type Tolerance } from "#numeric/compare.ts";
import { formatPair, formatValue } from "./format.ts";
import { isRecord, leafAt, leavesOf } from "./leaves.ts";
import { isLeftOut, type OptionalOutputs } from "./optional-outputs.ts";
import { MAX_WRONG_ENTRIES, type OutputComparison } from "./report.ts";
import { type EncodedValue, encodeOnce, encodeValue, type Value } from "./value.ts";

export type OutputQuestion = { expected: Value; actual: Value; name: string; tolerance: Tolerance };

/** Each named output beside what it should have been. Fields that nobody asked for are let be, `optional` ones may be left out. */
export function compareOutputs({
  optional = [],
  ...question
}: OutputQuestion & { optional?: OptionalOutputs }): OutputComparison[] {
  const { expected, actual, name, tolerance } = question;
  if (!isRecord(expected)) return [compareLeaf(question)];
  if (!isRecord(actual)) {
    const fields = Object.keys(expected).filter((field) => !optional.includes(field));
    const message = `${name}: expected a record with ${fields.join(", ")}, got ${formatValue(actual)}`;
    return [{ ...blank(name, expected), status: "wrong-kind", ...shown(actual), message }];
  }
  return leavesOf(expected).map((leaf) => {
    const part = leafAt(actual, leaf.path);
    const place = leaf.path.join(".");
    if (isLeftOut(leaf.path[0]!, actual, optional))
      return { ...blank(place, leaf.value), status: "left-out", message: "" };
    if (part !== undefined) return compareLeaf({ expected: leaf.value, actual: part, name: place, tolerance });
    return { ...blank(place, leaf.value), status: "missing", message: `${place}: missing from the result` };
  });
}

/** For an output of which there is nothing inert: a function, a promise, nothing at all. */
export function outputProblem(expected: Value, name: string, problem: string): OutputComparison {
  const message = `${name}: what came back is ${problem}${adviceOn(problem)}`;
  return { ...blank(name, expected), status: "wrong-kind", message };
}

/** What is behind it when nobody meant harm; the encoder's own words are asked, which begin with the kind. */
function adviceOn(problem: string): string {
  if (problem === "undefined") return "; is a “return” missing?";
  if (problem.startsWith("undefined at ")) return "; is a “return” missing in a function that makes the entries?";
  if (problem.startsWith("a promise")) return "; nothing here has to be waited for, so leave out “async” and “await”";
  if (problem.startsWith("an iterator")) return "; Array.from makes an array of it";
  return "";
}

/** What a report has room for; an answer that is larger and wrong is not shown, or twelve cases would fill megabytes. */
const MAX_SHOWN_PARTS = 4096;

function shown(actual: Value): { actual?: EncodedValue } {
  return partsLeft(actual, MAX_SHOWN_PARTS) < 0 ? {} : { actual: encodeValue(actual) };
}

/** What is left of so many parts, with each array, record and entry taken off; below zero it stops counting. */
function partsLeft(value: Value, parts: number): number {
  let left = parts - 1;
  if (value === null || typeof value !== "object") return left;
  const inside = Array.isArray(value) ? value : Object.values(value);
  for (let i = 0; i < inside.length && left >= 0; i++)
    left = typeof inside[i] === "number" ? left - 1 : partsLeft(inside[i]!, left);
  return left;
}

function blank(name: string, expected: Value): Omit<OutputComparison, "status" | "message"> {
  return { name, expected: encodeOnce(expected), wrong: [], wrongCount: 0 };
}

function compareLeaf({ expected, actual, name, tolerance }: OutputQuestion): OutputComparison {
  const comparison = { ...blank(name, expected), ...shown(actual) };
  const result = isNumeric(expected)
    ? compare({ expected, actual, tolerance, maxWrong: MAX_WRONG_ENTRIES })
    : compareExactly(expected, actual);
  if (result.status === "equal") return { ...comparison, status: "equal", message: "" };
  if (result.status !== "different") return { ...comparison, ...result, message: `${name}: ${result.message}` };
  const { first, wrong, wrongCount } = result;
  const [wanted, given] =
    typeof first.expected === "number" && typeof first.actual === "number"
      ? formatPair(first.expected, first.actual)
      : [formatValue(first.expected), formatValue(first.actual)];
  const place = name + first.path.map((index) => `[${index}]`).join("");
  return {
    ...comparison,
    status: "different",
    message: `${place}: expected ${wanted}, got ${given}`,
    wrong,
    wrongCount,
  };
}

type Numbers = number | Numbers[];

/** Expected arrays are the same ones in every grading of a case. */
const knownNumeric = new WeakMap<Value[], boolean>();

function isNumeric(value: Value): value is Numbers {
  if (!Array.isArray(value)) return typeof value === "number";
  const known = knownNumeric.get(value) ?? value.every(isNumericPart);
  knownNumeric.set(value, known);
  return known;
}

function isNumericPart(value: Value): boolean {
  return Array.isArray(value) ? value.every(isNumericPart) : typeof value === "number";
}

type Difference = { path: number[]; expected: Value; actual: Value };
type ExactComparison =
  | { status: "equal" }
  | { status: "wrong-kind"; message: string }
  | { status: "different"; first: Difference; wrong: number[][]; wrongCount: number };

/** Text, truth values and mixed arrays have no tolerance. An array of another length differs as a whole. */
function compareExactly(expected: Value, actual: Value): ExactComparison {
  if (Array.isArray(expected) !== Array.isArray(actual))
    return { status: "wrong-kind", message: `expected ${formatValue(expected)}, got ${formatValue(actual)}` };
  const differences = findDifferences(expected, actual, []);
  if (differences.length === 0) return { status: "equal" };
  const wrong = differences.slice(0, MAX_WRONG_ENTRIES).map(({ path }) => path);
  return { status: "different", first: differences[0]!, wrong, wrongCount: differences.length };
}

function findDifferences(expected: Value, actual: Value, path: number[]): Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length)
    return expected.flatMap((part, i) => findDifferences(part, actual[i]!, [...path, i]));
  const isSame =
    typeof expected === "object" ? JSON.stringify(expected) === JSON.stringify(actual) : expected === actual;
  return isSame ? [] : [{ path, expected, actual }];
}
