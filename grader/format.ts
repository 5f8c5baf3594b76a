import type { Value } from "./value.ts";

/** Seven significant digits tell two answers apart in most cases; when they do not, all digits are shown. */
const DIGITS = 7;

/** Two numbers for a sentence that says how they differ: never the same text for different numbers. */
export function formatPair(expected: number, actual: number): [string, string] {
  const short = [formatNumber(expected), formatNumber(actual)] as [string, string];
  return short[0] === short[1] ? [String(expected), String(actual)] : short;
}

export function formatNumber(value: number): string {
  if (Object.is(value, -0)) return "-0";
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(DIGITS)));
}

/** A value in a sentence: short, and text in quotes. */
export function formatValue(value: Value): string {
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (value === null || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? `an array of ${value.length}` : "a record";
}
