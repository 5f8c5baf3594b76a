import { memo, useState } from "react";
import { STATE_WORDS, stateOf } from "#domain/cohort/heat-map.ts";
import { HeatMapStrip } from "./heat-map-strip.tsx";
import { STATE_LOOKS, STATE_SIGNS } from "./state-mark.tsx";
import type { MapExercise, MapRow } from "./types.ts";

type CellsProps = {
  courseId: string;
  exercises: readonly MapExercise[];
  row: MapRow;
  index: number;
  /** What the row is called. */
  name: string;
  /** The cell that the tabulator key reaches; null when it is in another row. */
  tabColumn: number | null;
};
type HeatMapRowProps = CellsProps & {
  /** Rows fly by: what comes into sight now is drawn in short, until they rest. */
  isRushed: boolean;
};

/** One learner: the name, and a cell for each exercise. */
export function HeatMapRow({ isRushed, ...cells }: HeatMapRowProps) {
  const { courseId, exercises, row, index, name } = cells;
  const [isWhole, setWhole] = useState(!isRushed);
  if (!isRushed && !isWhole) setWhole(true);
  return (
    <tr aria-rowindex={index + 2} className="h-7">
      <th
        scope="row"
        title={row.learner ? `${name}, ${row.learner.email}` : undefined}
        className="sticky left-0 z-10 truncate border-r border-b border-border bg-surface-raised px-2 text-left font-medium"
      >
        {row.learner ? (
          <a href={`/courses/${courseId}/learners/${row.key}`} tabIndex={-1} className="hover:text-accent">
            {name}
          </a>
        ) : (
          name
        )}{" "}
        {row.learner && <span className="font-normal text-text-muted">{row.learner.email}</span>}
      </th>
      {isWhole ? <Cells {...cells} /> : <HeatMapStrip marks={row.marks} columns={exercises.length} />}
    </tr>
  );
}

/** Each cell says in words what it shows. Plain links, since there are many. */
const Cells = memo(function Cells({ courseId, exercises, row, index, name, tabColumn }: CellsProps) {
  return exercises.map(({ slug, title }, column) => {
    const state = stateOf(row.marks[column]);
    const cell = {
      "data-cell": `${index},${column}`,
      "aria-label": `${name}, ${title}: ${STATE_WORDS[state]}`,
      tabIndex: column === tabColumn ? 0 : -1,
      className: `heat-cell ${STATE_LOOKS[state]}`,
    };
    return (
      <td key={slug} className="p-0">
        {row.learner ? (
          <a {...cell} href={`/courses/${courseId}/learners/${row.key}/${slug}`}>
            {STATE_SIGNS[state]}
          </a>
        ) : (
          <span {...cell} role="img">
            {STATE_SIGNS[state]}
          </span>
        )}
      </td>
    );
  });
});
