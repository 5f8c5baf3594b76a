import { type CellState, stateOf } from "#domain/cohort/heat-map.ts";

/** As wide as a column of the map. */
const COLUMN_PX = 24;
const COLOURS: Record<CellState, string> = {
  "not-started": "var(--color-surface-raised)",
  trying: "var(--color-verdict-partial-soft)",
  stuck: "var(--color-verdict-failed)",
  solved: "var(--color-verdict-passed-soft)",
};

/** All cells of a row as one background, for as long as nobody can read signs anyway. */
export function HeatMapStrip({ marks, columns }: { marks: string; columns: number }) {
  return (
    <td colSpan={columns} className="p-0">
      <div className="heat-strip" style={{ backgroundImage: `var(--heat-rules), ${gradientOf(marks)}` }} />
    </td>
  );
}

/** Equal neighbours are one stretch. */
function gradientOf(marks: string): string {
  const stretches: string[] = [];
  for (let from = 0; from < marks.length; ) {
    let to = from + 1;
    while (to < marks.length && marks[to] === marks[from]) to += 1;
    stretches.push(`${COLOURS[stateOf(marks[from])]} ${from * COLUMN_PX}px ${to * COLUMN_PX}px`);
    from = to;
  }
  return `linear-gradient(90deg, ${stretches.join(", ")})`;
}
