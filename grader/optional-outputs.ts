import type { Answer } from "./diagnose.ts";
import { isRecord } from "./leaves.ts";
import type { GradeReport } from "./report.ts";
import type { Value } from "./value.ts";

/**
 * A returned record may have fields that a learner need not give back: what is left out is not asked for, what is given
 * back is judged like any other output.
 */
export type OptionalOutputs = readonly string[];

/** `value` without the optional fields that `beside` has not. What is no record is left as it is. */
export function withoutLeftOut(value: Value, beside: Value, optional: OptionalOutputs): Value {
  if (optional.length === 0 || !isRecord(value) || !isRecord(beside)) return value;
  const asked = Object.entries(value).filter(([field]) => !isLeftOut(field, beside, optional));
  return Object.fromEntries(asked);
}

/** Each case with what its answer is asked for. Cases without an answer stay as they are. */
export function asAnswered<Case extends { expected: Value }>(
  cases: Case[],
  answers: Answer[],
  optional: OptionalOutputs,
): Case[] {
  if (optional.length === 0) return cases;
  return cases.map((each, i) => {
    const answer = answers[i];
    return answer ? { ...each, expected: withoutLeftOut(each.expected, answer.value, optional) } : each;
  });
}

export function isLeftOut(field: string, actual: { [name: string]: Value }, optional: OptionalOutputs): boolean {
  return optional.includes(field) && !Object.hasOwn(actual, field);
}

/** What is wrong with the names, held against what the reference gives back; null when nothing is. */
export function optionalFault(optional: OptionalOutputs, expected: Value): string | null {
  if (optional.length === 0) return null;
  const fields = isRecord(expected) ? Object.keys(expected) : [];
  const unknown = optional.find((name) => !fields.includes(name));
  if (unknown !== undefined)
    return `says that "${unknown}" is optional, and reference.ts gives back ${fields.join(", ") || "no record"}`;
  if (fields.every((name) => optional.includes(name)))
    return "says that every output is optional, so that an empty record would pass";
  return null;
}

/** The outputs that a program gave back in some case. */
export function outputsGiven(reports: GradeReport[]): ReadonlySet<string> {
  const outputs = reports.flatMap(({ cases }) => cases).flatMap((each) => each.outputs ?? []);
  return new Set(outputs.filter(({ status }) => status !== "left-out").map(({ name }) => name.split(".")[0]!));
}

/** What the alternatives together do not show, from what each gives back: that an optional output may be given, and left out. */
export function unshownOutput(optional: OptionalOutputs, given: ReadonlySet<string>[]): string | null {
  const always = optional.find((name) => given.every((names) => names.has(name)));
  if (always !== undefined) return `says that "${always}" is optional, and no alternative leaves it out`;
  const never = optional.find((name) => !given.some((names) => names.has(name)));
  return never === undefined ? null : `says that "${never}" is optional, and no alternative gives it back`;
}
