import type { Value } from "../value.ts";

/** Where an entry stands in nested arrays; [] for a number by itself. */
export type Index = number[];

/** In row-major order. */
export function indicesOf(value: Value): Index[] {
  if (!Array.isArray(value)) return [[]];
  return value.flatMap((part, i) => indicesOf(part).map((rest) => [i, ...rest]));
}

/** NaN where there is no number. */
export function numberAt(value: Value | undefined, index: Index): number {
  let part = value;
  for (const i of index) part = Array.isArray(part) ? part[i] : undefined;
  return typeof part === "number" ? part : Number.NaN;
}

/** The same value with `x` at one place; what lies beside the way there is shared. */
export function replaceAt(value: Value, path: (string | number)[], x: number): Value {
  const [step, ...rest] = path;
  if (step === undefined) return x;
  if (Array.isArray(value)) return value.map((part, i) => (i === step ? replaceAt(part, rest, x) : part));
  const record = value as { [name: string]: Value };
  return { ...record, [step]: replaceAt(record[step]!, rest, x) };
}

/** Numbers in nested arrays of the same lengths. */
export function hasSameShape(a: Value, b: Value | undefined): boolean {
  if (!Array.isArray(a)) return typeof a === "number" && typeof b === "number";
  return Array.isArray(b) && a.length === b.length && a.every((part, i) => hasSameShape(part, b[i]));
}

/** `count` of `all`, evenly spread, the first among them and, when there are two, the last. */
export function spread<T>(all: T[], count: number): T[] {
  if (count >= all.length) return all;
  const step = count > 1 ? (all.length - 1) / (count - 1) : 0;
  return Array.from({ length: count }, (_, k) => all[Math.round(k * step)]!);
}

/** As many of `budget` for each as it has, and of what small ones leave the large ones have more. */
export function shareOut(sizes: number[], budget: number): number[] {
  const shares = sizes.map(() => 0);
  const smallestFirst = [...sizes.keys()].toSorted((a, b) => sizes[a]! - sizes[b]!);
  let left = budget;
  for (const [k, i] of smallestFirst.entries()) {
    shares[i] = Math.min(sizes[i]!, Math.floor(left / (sizes.length - k)));
    left -= shares[i]!;
  }
  return shares;
}
