import type { Route } from "next";
import Link from "next/link";
import { percentWords } from "#domain/percent-words.ts";
import { Cell } from "../ui/table.tsx";
import { markWords, pointWords } from "./cell-words.ts";
import type { BookCell, BookColumn, BookRow } from "./types.ts";

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
      ...exercises.map(({ slug, points }) => (
        <Cell key={`${id} ${slug}`} className="bg-surface-sunken text-right">
          <Link
            href={linkTo(id, slug)}
            prefetch={false}
            data-cell={`${index},${column++}`}
            className="block rounded-sm px-1"
          >
            {shareWords(row.shares[slug], points)}
          </Link>
        </Cell>
      )),
    ];
  });
  return (
    <tr aria-rowindex={index + 2} style={{ height }} className="group">
      <th
        scope="row"
        className="sticky left-0 z-10 max-w-36 border-r border-b border-border bg-surface-raised px-3 text-left font-medium sm:max-w-56"
      >
        <span className="block truncate">{row.name}</span>
        <span className="block truncate font-normal text-text-muted">{row.email}</span>
      </th>
      <Cell>{row.section ?? "–"}</Cell>
      <Cell className="text-right font-medium">
        {row.fullPoints === 0 ? "–" : percentWords(row.points / row.fullPoints)}
        <span className="block font-normal text-text-muted">
          {pointWords(row.points)} of {pointWords(row.fullPoints)}
        </span>
      </Cell>
      {cells}
    </tr>
  );
}

type PointsCellProps = { place: string; href: Route; cell: BookCell | undefined; name: string };

function PointsCell({ place, href, cell, name }: PointsCellProps) {
  const isThere = cell && !cell.isMissing;
  const marks = cell ? markWords(cell) : "";
  const said = [isThere ? `${pointWords(cell.points)} points` : "nothing handed in", marks].filter(Boolean).join(", ");
  return (
    <Cell className="text-right">
      <Link
        href={href}
        prefetch={false}
        data-cell={place}
        aria-label={`${name}: ${said}`}
        className="block rounded-sm px-1 text-text hover:bg-surface-sunken"
      >
        {isThere ? pointWords(cell.points) : "–"}
        {marks && <span className="block text-xs text-text-muted">{marks}</span>}
      </Link>
    </Cell>
  );
}

function shareWords(share: number | null | undefined, points: number): string {
  return share === null || share === undefined ? "–" : pointWords(share * points);
}
