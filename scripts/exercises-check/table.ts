import type { Exercise } from "#grader/exercise.ts";
import type { Proof } from "#grader/prove-exercise.ts";

/**
 * Noise and nearest mistake are in tolerances: the first may be 0.01 at most, the second has to be 100 at least, by hand 3.
 * Variants are those of the seeds that differ.
 */
export const HEAD = [
  ...["exercise", "seeds", "cases", "hidden", "alternatives", "mistakes", "gradings"],
  ...["noise", "nearest mistake", "budget", "variants", "verdict"],
];

export function rowOf({ slug, alternatives, mistakes }: Exercise, proof: Proof, failures: number): string[] {
  const { seeds, cases, hiddenCases, gradings, noise, nearestMistake, budget, variants } = proof;
  const counts = [seeds, cases, hiddenCases, alternatives.length, mistakes.length, gradings];
  const verdict = failures === 0 ? "proven" : `${failures} failed`;
  return [
    slug,
    ...counts.map(String),
    tolerances(noise),
    tolerances(nearestMistake),
    percent(budget),
    variants?.toString() ?? "–",
    verdict,
  ];
}

function tolerances(distance: number | null): string {
  if (distance === null) return "–";
  if (distance === 0) return "0";
  return Number.isFinite(distance) ? distance.toExponential(0) : "∞";
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
}

/** Columns side by side, each as wide as its longest cell. */
export function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((cells) => cells[i]!.length)));
  const line = (cells: string[]) => cells.map((cell, i) => cell.padEnd(widths[i]!)).join("  ");
  return rows.map((cells) => line(cells).trimEnd()).join("\n");
}
