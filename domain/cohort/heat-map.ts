/** Where a learner is with an exercise, as one character, so that the map of a whole course is small. */
export const MARKS = { "not-started": "0", trying: "1", stuck: "2", solved: "3" } as const;
export type CellState = keyof typeof MARKS;
export const CELL_STATES = Object.keys(MARKS) as CellState[];

export const STATE_WORDS: Record<CellState, string> = {
  "not-started": "not started",
  trying: "trying",
  stuck: "stuck",
  solved: "solved",
};

export const stateOf = (mark: string | undefined): CellState => CELL_STATES[Number(mark ?? 0)] ?? "not-started";

/** The marks of a row, given where those that have one stand. */
export function rowOfMarks(length: number, places: readonly number[], marks: string): string {
  const row = Array.from({ length }, () => MARKS["not-started"] as string);
  for (const [i, place] of places.entries()) row[place] = marks[i]!;
  return row.join("");
}

/** A row in which the cell at `place` has changed. */
export const withMark = (row: string, place: number, mark: string): string =>
  row.slice(0, place) + mark + row.slice(place + 1);

export type StateCounts = Record<CellState, number>;

/** How many cells of each state there are. */
export function countStates(marks: string): StateCounts {
  const counts: StateCounts = { "not-started": 0, trying: 0, stuck: 0, solved: 0 };
  for (const mark of marks) counts[stateOf(mark)] += 1;
  return counts;
}
