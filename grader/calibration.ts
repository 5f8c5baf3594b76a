import type { Tolerance } from "#numeric/compare.ts";
import { isRecord } from "./leaves.ts";
import type { Value } from "./value.ts";

/**
 * How far an answer is from the expected one, in tolerances: the largest |a − e| / (absolute + relative·|e|) over all
 * entries. 1 is the edge of what passes. Infinity where kind or shape differ, where only one of the two is finite, and
 * for any difference at all where the tolerance is 0.
 */
export function distanceInTolerances(expected: Value, actual: Value | undefined, tolerance: Tolerance): number {
  if (typeof expected === "number") return entryDistance(expected, actual, tolerance);
  const parts = partsOf(expected);
  if (!parts) return expected === actual ? 0 : Number.POSITIVE_INFINITY;
  const others = actual === undefined ? null : partsOf(actual);
  // Fields that nobody asked for are let be, as when an answer is judged; entries are not.
  const fits = others && Array.isArray(expected) === Array.isArray(actual);
  if (!fits || (Array.isArray(expected) && others.length !== parts.length)) return Number.POSITIVE_INFINITY;
  const byName = new Map(others);
  return parts.reduce(
    (most, [name, part]) => Math.max(most, distanceInTolerances(part, byName.get(name), tolerance)),
    0,
  );
}

/** A tolerance of 0 says that answers are whole numbers, text or truth values, which are right or wrong and nothing between. */
export function isDiscrete(value: Value): boolean {
  if (typeof value === "number") return Number.isInteger(value);
  return partsOf(value)?.every(([, part]) => isDiscrete(part)) ?? true;
}

function entryDistance(expected: number, actual: Value | undefined, { absolute, relative }: Tolerance): number {
  if (typeof actual !== "number") return Number.POSITIVE_INFINITY;
  if (Object.is(actual, expected) || actual === expected) return 0;
  const distance = Math.abs(actual - expected) / (absolute + relative * Math.abs(expected));
  return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance;
}

function partsOf(value: Value): [string | number, Value][] | null {
  if (Array.isArray(value)) return [...value.entries()];
  return isRecord(value) ? Object.entries(value) : null;
}
