import type { Series } from "./series.ts";
import { stepListWords } from "./step-words.ts";

/** Values over the steps, as they are; what of them can be drawn `heightOf` says. */
export type Panel = {
  title: string;
  /** Which column of the output it shows; null when it is the length of whole rows. */
  column: number | null;
  expected: number[];
  /** Empty when the output was left out. */
  actual: number[];
};

/** More small plots than these are not compared with one another. */
const MOST_PANELS = 6;
const MOST_STEPS_IN_SMALL = 8;

/** One panel for each entry of the states, or one for the lengths of gradients. */
export function panelsOf(series: Series): Panel[] {
  const { name, kind, expected } = series;
  const actual = series.actual ?? [];
  if (kind === "states")
    return drawnColumns(series).map((column) => ({
      title: `column ${column}`,
      column,
      expected: expected.map((row) => row[column]!),
      actual: actual.map((row) => row[column]!),
    }));
  const lineOf = (rows: number[][]) => rows.map((row) => (kind === "gradients" ? Math.hypot(...row) : row[0]!));
  return [{ title: name, column: null, expected: lineOf(expected), actual: lineOf(actual) }];
}

/** The number of steps of the longest line. */
export function longest(panels: Panel[]): number {
  return Math.max(...panels.map(({ expected, actual }) => Math.max(expected.length, actual.length)));
}

/** Two small plots fit beside each other on a phone; a long series, or the only plot, takes the room of two. */
export function isWide(panels: Panel[]): boolean {
  return panels.length === 1 || longest(panels) > MOST_STEPS_IN_SMALL;
}

/** Without a single value that can be drawn there is no drawing, only words and the table. */
export function hasHeights(series: Series, panels: Panel[]): boolean {
  const values = panels.flatMap(({ expected, actual }) => [...expected, ...actual]);
  return values.some((value) => !Number.isNaN(heightOf(series, value)));
}

/** Where a value stands on its axis: gradients on that of their exponents. NaN where the axis has no place for it. */
export function heightOf({ kind }: Series, value: number): number {
  const height = hasLogAxis(kind) ? Math.log10(value) : value;
  return Math.abs(height) <= (kind === "states" ? LARGEST_DRAWN : LARGEST_EXPONENT_DRAWN) ? height : Number.NaN;
}

/** Room to the largest number there is, so that the axis can go a little further than the lines. */
const LARGEST_DRAWN = 1e300;
/** No length of a gradient has an exponent beyond 308, but an answer of exponents may hold anything. */
const LARGEST_EXPONENT_DRAWN = 1e6;

/** What the drawing does not show, in sentences. */
export function leftOutWords(series: Series, panels: Panel[]): string[] {
  const columns = series.expected[0]?.length ?? 0;
  const isPart = series.kind === "states" && panels.length < columns;
  return [
    ...(isPart ? [`Drawn are the ${panels.length} of ${columns} columns that differ most.`] : []),
    ...sideWords(
      series,
      "Expected",
      panels.map(({ expected }) => expected),
    ),
    ...sideWords(
      series,
      "Yours",
      panels.map(({ actual }) => actual),
    ),
  ];
}

function sideWords(series: Series, side: string, lines: number[][]): string[] {
  const stepsWhere = (is: (value: number) => boolean) =>
    (lines[0] ?? []).flatMap((_, index) => (lines.some((line) => is(line[index]!)) ? [index] : []));
  const isBelowLogAxis = (value: number) => hasLogAxis(series.kind) && value <= 0;
  const unplaced = stepsWhere((value) => Number.isNaN(heightOf(series, value)) && !isBelowLogAxis(value));
  const below = stepsWhere(isBelowLogAxis);
  const at = (indices: number[]) => stepListWords(series.steps, indices);
  return [
    ...(unplaced.length > 0 ? [`${side}, not drawn: no finite number at ${at(unplaced)}.`] : []),
    ...(below.length > 0 ? [`${side}, not drawn: nothing above 0 at ${at(below)}, as a log axis asks for.`] : []),
  ];
}

function hasLogAxis(kind: Series["kind"]): boolean {
  return kind === "gradients" || kind === "lengths";
}

/** All columns in order, or those that differ most. */
function drawnColumns({ expected, actual }: Series): number[] {
  const columns = expected[0]?.map((_, column) => column) ?? [];
  if (columns.length <= MOST_PANELS) return columns;
  const apart = columns.map((column) => largestDifference(expected, actual ?? [], column));
  const byDifference = columns.toSorted((a, b) => apart[b]! - apart[a]! || a - b);
  return byDifference.slice(0, MOST_PANELS).sort((a, b) => a - b);
}

function largestDifference(expected: number[][], actual: number[][], column: number): number {
  return expected.reduce((largest, row, step) => {
    const other = actual[step]?.[column];
    if (other === undefined || Object.is(other, row[column])) return largest;
    const apart = Math.abs(other - row[column]!);
    return Math.max(largest, Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart);
  }, 0);
}
