import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Verdict } from "#grader/report.ts";
import { ROOT } from "../settings.ts";

export const SLUG = "rnn-step";

/** What a learner hands in, and the verdicts that are right for it. */
export type Program = { name: string; code: string; verdicts: readonly Verdict[] };

const read = (file: string) => readFileSync(join(ROOT, "exercises", SLUG, file), "utf8");

/** The right ones twice, because most of a class is right in the end. */
export const PROGRAMS: readonly Program[] = [
  { name: "right", code: read("alternatives/loops.ts"), verdicts: ["passed"] },
  { name: "right", code: read("alternatives/functional.ts"), verdicts: ["passed"] },
  { name: "wrong", code: read("mistakes/bias-left-out.ts"), verdicts: ["failed"] },
  {
    name: "throws",
    code: "export function rnnStep(): number[] { throw new Error('no'); }",
    verdicts: ["runtime-error"],
  },
  { name: "ill-typed", code: "export const rnnStep: number = 'one';", verdicts: ["compile-error"] },
  { name: "endless", code: "export function rnnStep(): number[] { for (;;) {} }", verdicts: ["timed-out"] },
  {
    name: "memory-hungry",
    code: "export function rnnStep(): number[] { const all: number[][] = []; for (;;) all.push(Array(100_000).fill(all.length)); }",
    // Whichever of its two limits it meets first on a machine that is being shaken.
    verdicts: ["out-of-memory", "timed-out"],
  },
];
