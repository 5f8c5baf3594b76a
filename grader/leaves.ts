import type { Value } from "./value.ts";

/** A record's fields one by one, by the path of their names; any other value is a single leaf with an empty path. */
export type Leaf = { path: string[]; value: Value };

export function leavesOf(value: Value, path: string[] = []): Leaf[] {
  if (!isRecord(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([field, part]) => leavesOf(part, [...path, field]));
}

/** The part of `value` that stands at `path`; undefined when there is none. */
export function leafAt(value: Value, path: string[]): Value | undefined {
  let part: Value | undefined = value;
  for (const field of path) part = isRecord(part) && Object.hasOwn(part, field) ? part[field] : undefined;
  return part;
}

export function isRecord(value: Value | undefined): value is { [name: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
