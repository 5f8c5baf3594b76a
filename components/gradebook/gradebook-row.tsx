import { memo } from "react";
import { percentWords } from "#domain/percent-words.ts";
import { Cell } from "../ui/table.tsx";
import { markWords, pointWords } from "./cell-words.ts";
import type { BookColumn, BookRow, ExerciseCell } from "./types.ts";

type GradebookRowProps = {
  courseId: string;
  columns: BookColumn[];
  index: number;
  open: string | undefined;
  /** Not there until it is fetched. */
  row: BookRow | undefined;
  height: number;
};

/**
 * One learner: total, and the points of each assignment, each leading to what it comes from. Plain links, since there are
 * many, and rendered once while the table scrolls.
 */
export const GradebookRow = memo(function GradebookRow(props: GradebookRowProps) {
  const { courseId, columns, index, open, row, height } = props;
  if (!row)
    return (
      <tr aria-rowindex={index + 2} style={{ height }}>
        <td className="px-3 text-text-muted">Fetching…</td>
      </tr>
    );
  const linkTo = (assignmentId: string, slug?: string) =>
    `/courses/${courseId}/gradebook/${assignmentId}/${row.userId}${slug ? `?exercise=${slug}` : ""}`;
  let column = 0;
  const cells = columns.flatMap(({ id, title, exercises }) => {
    const own = row.cells[id];
    const shown = [
      <PointsCell
        key={id}
        place={`${index},${column++}`}
        href={linkTo(id)}
        cell={own}
        name={`${row.name}, ${title}`}
      />,
    ];
    if (id !== open) return shown;
    return [
      ...shown,
      ...exercises.map(({ slug, title: exercise, points }) => (
        <PointsCell
          key={`${id} ${slug}`}
          place={`${index},${column++}`}
          href={linkTo(id, slug)}
          cell={exerciseCell(row.exercises[slug], points)}
          name={`${row.name}, ${exercise}`}
          className="bg-surface-sunken"
        />
      )),
    ];
  });
  return (
    <tr aria-rowindex={index + 2} style={{ height }} className="group">
      <th
        scope="row"
        className="sticky left-0 z-10 border-r border-b border-border bg-surface-raised px-3 text-left font-medium"
      >
        <a href={`/courses/${courseId}/learners/${row.userId}`} className="block truncate text-text hover:text-accent">
          {row.name}
        </a>
      </th>
      <Cell className="text-text-muted">
        {/* On one line: rows of other heights than the virtualiser expects would jump. */}
        <span className="block truncate" title={row.email}>
          {row.email}
        </span>
      </Cell>
      <Cell className="truncate">{row.section ?? "–"}</Cell>
      <Cell className="text-right font-medium">
        {row.fullPoints === 0 ? "–" : percentWords(row.points / row.fullPoints)}
        <span className="block font-normal whitespace-nowrap text-text-muted">
          {pointWords(row.points)} of {pointWords(row.fullPoints)}
        </span>
      </Cell>
      {cells}
    </tr>
  );
});

type ShownCell = Parameters<typeof markWords>[0] & { points: number | null };
type PointsCellProps = { place: string; href: string; cell: ShownCell | undefined; name: string; className?: string };

function PointsCell({ place, href, cell, name, className = "" }: PointsCellProps) {
  const points = cell && !cell.isMissing ? cell.points : null;
  const marks = cell ? markWords(cell) : "";
  // With what is shown in the same order, so that who speaks to the page finds it by what they see.
  const said = points === null ? "no points yet" : `points ${pointWords(points)}`;
  return (
    <Cell className={`text-right ${className}`}>
      <a
        href={href}
        data-cell={place}
        aria-label={`${name}: ${said}${marks && ` ${marks}`}`}
        className="block rounded-sm px-1 text-text hover:bg-surface-sunken"
      >
        {points === null ? "–" : pointWords(points)}{" "}
        {marks && <span className="block truncate text-xs text-text-muted">{marks}</span>}
      </a>
    </Cell>
  );
}

function exerciseCell(exercise: ExerciseCell | undefined, points: number): ShownCell | undefined {
  if (!exercise) return undefined;
  return { ...exercise, points: exercise.share === null ? null : exercise.share * points };
}
