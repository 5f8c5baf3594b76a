import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Numbers } from "#numeric/shapes.ts";

/** Computed by PyTorch in float64, gradients by its autograd; each file names its source and its convention. */
export type GoldenCase<In, Out> = { name: string; in: In; out: Out };

/** Two float64 programs that add in different orders agree to about 1e-14; a wrong formula is nowhere near. */
const GOLDEN_TOLERANCE = 1e-10;

export function readGolden<In, Out>(file: string): GoldenCase<In, Out>[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")).cases;
}

/** Largest difference over largest expected entry; absolute where the whole tensor is zero. */
export function expectGolden(actual: Numbers, expected: Numbers): void {
  const [a, e] = [entries(actual), entries(expected)];
  expect(a.length).toBe(e.length);
  expect(e.length).toBeGreaterThan(0);
  const largest = Math.max(...e.map(Math.abs));
  const difference = Math.max(...e.map((entry, i) => Math.abs(a[i]! - entry)));
  expect(difference / (largest || 1)).toBeLessThanOrEqual(GOLDEN_TOLERANCE);
}

function entries(value: Numbers): number[] {
  return typeof value === "number" ? [value] : value.flatMap(entries);
}
