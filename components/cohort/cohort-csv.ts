import { exportCsv } from "#domain/gradebook/export-csv.ts";
import type { ExerciseLine } from "./exercise-table.tsx";
import type { MistakeLine } from "./mistake-figures.tsx";
import type { LearnerAtRisk } from "./risk-view.tsx";

/*
 * The tables about the cohort for a spreadsheet: plain numbers, shares from 0 to 1, an empty field where there is none. Made
 * where the page is made, so that the browser needs no code for it.
 */

export function exerciseCsv(lines: readonly ExerciseLine[]): string {
  const head = ["Exercise", "Address", "Began", "Solved", "Stuck", "Given up", "Pass rate", "Attempts (median)"];
  return textOf([
    [...head, "Active minutes (median)", "Mean share", "Discrimination", "Learners compared", "Hardest case"],
    ...lines.map((line) => [
      ...[line.title, line.slug, line.began, line.solved, line.stuck, line.givenUp],
      ...[line.began === 0 ? null : line.solved / line.began, line.medianAttempts, line.medianMinutes],
      ...[line.meanShare, line.discrimination, line.compared, line.hardestCase],
    ]),
  ]);
}

export function mistakeCsv(lines: readonly MistakeLine[]): string {
  const head = [
    "Exercise",
    "Address",
    "Mistake",
    "Message",
    "Held now",
    "Got over",
    "Attempts to get over it (median)",
  ];
  return textOf([
    [...head, "Active minutes to get over it (median)", "Hint before", "Times"],
    ...lines.map((line) => [
      ...[line.title, line.slug, line.mistake, line.message, line.held, line.overcome, line.medianAttempts],
      ...(line.hint === null ? [line.medianMinutes, null, null] : [line.medianMinutes, line.hint + 1, line.hintCount]),
    ]),
  ]);
}

export function riskCsv(learners: readonly LearnerAtRisk[]): string {
  return textOf([
    ["Name", "E-mail", "Reasons"],
    ...learners.map(({ name, email, reasons }) => [name, email, reasons.join(" ")]),
  ]);
}

/** A clipboard needs no byte-order mark. */
const textOf = (rows: Parameters<typeof exportCsv>[0]) => exportCsv(rows).replace(/^\uFEFF/, "");
