import type { Route } from "next";
import Link from "next/link";
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

/** One learner: total, and the points of each assignment, each leading to what it comes from. */
export function GradebookRow({ courseId, columns, index, open, row, height }: GradebookRowProps) {
  if (!row)
    return (
      <tr aria-rowindex={index + 2} style={{ height }}>
        <td className="px-3 text-text-muted">Fetching…</td>
      </tr>
    );
  const linkTo = (assignmentId: string, slug?: string) =>
    `/courses/${courseId}/gradebook/${assignmentId}/${row.userId}${slug ? `?exercise=${slug}` : ""}` as Route;
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
        className="sticky left-0 z-10 max-w-36 border-r border-b border-border bg-surface-raised px-3 text-left font-medium sm:max-w-56"
      >
        <Link
          href={`/courses/${courseId}/learners/${row.userId}` as Route}
          prefetch={false}
          className="block truncate text-text hover:text-accent"
        >
          {row.name}
        </Link>
      </th>
      <Cell className="text-text-muted">
        {/* On one line: rows of other heights than the virtualiser expects would jump. */}
        <span className="block max-w-56 truncate" title={row.email}>
          {row.email}
        </span>
      </Cell>
      <Cell>{row.section ?? "–"}</Cell>
      <Cell className="text-right font-medium">
        {row.fullPoints === 0 ? "–" : percentWords(row.points / row.fullPoints)}
        <span className="block font-normal whitespace-nowrap text-text-muted">
          {pointWords(row.points)} of {pointWords(row.fullPoints)}
        </span>
      </Cell>
      {cells}
    </tr>
  );
}

type ShownCell = Parameters<typeof markWords>[0] & { points: number | null };
type PointsCellProps = { place: string; href: Route; cell: ShownCell | undefined; name: string; className?: string };

function PointsCell({ place, href, cell, name, className = "" }: PointsCellProps) {
  const points = cell && !cell.isMissing ? cell.points : null;
  const marks = cell ? markWords(cell) : "";
  return (
    <Cell className={`text-right ${className}`}>
      <Link
        href={href}
        prefetch={false}
        data-cell={place}
        className="block rounded-sm px-1 text-text hover:bg-surface-sunken"
      >
        <span className="sr-only">{name}: </span>
        {points === null ? <NoPoints /> : pointWords(points)}
        {points !== null && <span className="sr-only"> points</span>}
        {marks && <span className="block text-xs whitespace-nowrap text-text-muted">{marks}</span>}
      </Link>
    </Cell>
  );
}

/** A dash to look at, and words to hear. */
function NoPoints() {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="sr-only">no points yet</span>
    </>
  );
}

function exerciseCell(exercise: ExerciseCell | undefined, points: number): ShownCell | undefined {
  if (!exercise) return undefined;
  return { ...exercise, points: exercise.share === null ? null : exercise.share * points };
}
