import type { Series, StepKind } from "./series.ts";

/** What the axis of steps is called. */
export const STEP_NAMES: Record<StepKind, string> = { time: "time step", back: "steps back" };

/** The number by which the exercises call the step at this index: time steps count from 1, steps back from 0. */
export function stepNumber(steps: StepKind, index: number): number {
  return steps === "time" ? index + 1 : index;
}

/**
 * The index of the step at which a reader should begin to look. Gradients are worked out from the last step to the
 * first, so theirs is the last that is wrong, unless the report lists only a beginning of what is wrong.
 */
export function firstWrongStep(series: Series): number | null {
  const path = isFoundGoingBack(series) ? series.wrong.at(-1) : series.wrong[0];
  return path?.[0] ?? null;
}

/** "First wrong at time step 3 (of 5)." Null when nothing is wrong at any one step. */
export function firstWrongWords(series: Series): string | null {
  const index = firstWrongStep(series);
  if (index === null) return null;
  const { steps, expected } = series;
  const of = `(of ${stepNumber(steps, expected.length - 1)})`;
  if (isFoundGoingBack(series)) return `Going back, first wrong at ${stepListWords(steps, [index])} ${of}.`;
  return `First wrong at ${stepListWords(steps, [index])} ${of}.`;
}

/** The lengths of these rows, as they are written on paper. */
const SYMBOLS: Record<string, string> = { dStates: "‖dL/dhₜ‖", dX: "‖dL/dxₜ‖" };

/** What is drawn: "H over time", "Length of each row of dX over time (‖dL/dxₜ‖)". */
export function seriesTitle({ name, kind, steps }: Series): string {
  const over = steps === "time" ? "over time" : "by steps back";
  if (kind !== "gradients") return `${name} ${over}`;
  const symbol = SYMBOLS[name];
  return `Length of each row of ${name} ${over}${symbol ? ` (${symbol})` : ""}`;
}

/** What stands over the drawing, which shows gradients on another axis than states. */
export function drawingTitle(series: Series): string {
  return `${seriesTitle(series)}${series.kind === "states" ? "" : ", log axis"}`;
}

/** What is seen, for whoever does not see it. */
export function drawingLabel(series: Series, panels: number): string {
  const { steps, expected, actual } = series;
  const count = (rows: number[][]) => (steps === "time" ? rows.length : rows.length - 1);
  const unit = steps === "time" ? "time steps" : "steps back";
  const counts =
    !actual || expected.length === actual.length
      ? `${count(expected)} ${unit}`
      : `${count(expected)} ${unit} expected, ${count(actual)} of yours`;
  const plots = panels > 1 ? `, ${panels} columns in a plot each` : "";
  const lines = `Expected: a solid line with circles.${actual ? " Yours: a dashed line with crosses." : ""}`;
  return [`${drawingTitle(series)}: ${counts}${plots}. ${lines}`, firstWrongWords(series)].filter(Boolean).join(" ");
}

/** "time steps 1–3, 5", "0–2 steps back". `indices` ascend. */
export function stepListWords(steps: StepKind, indices: number[]): string {
  const list = rangesOf(indices.map((index) => stepNumber(steps, index))).join(", ");
  if (steps === "time") return `time step${indices.length === 1 ? "" : "s"} ${list}`;
  return `${list} step${list === "1" ? "" : "s"} back`;
}

function isFoundGoingBack({ kind, steps, wrong, wrongCount }: Series): boolean {
  return kind !== "states" && steps === "time" && wrong.length === wrongCount;
}

function rangesOf(numbers: number[]): string[] {
  const ranges: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}
