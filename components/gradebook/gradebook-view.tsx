import type { Route } from "next";
import Link from "next/link";
import { CopyCsvButton } from "../copy-csv-button.tsx";
import { buttonClass } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Filters } from "./filters.tsx";
import { GradebookGrid } from "./gradebook-grid.tsx";
import { searchOf } from "./search.ts";
import type { BookColumn, BookQuery, BookRow } from "./types.ts";

type GradebookViewProps = {
  courseId: string;
  columns: BookColumn[];
  sections: { id: string; name: string }[];
  rows: BookRow[];
  total: number;
  query: BookQuery;
  pageSize: number;
  mayEdit: boolean;
};

/** The gradebook: filters over a table of learners by assignments, and the ways in and out. */
export function GradebookView({
  courseId,
  columns,
  sections,
  rows,
  total,
  query,
  pageSize,
  mayEdit,
}: GradebookViewProps) {
  const home = `/courses/${courseId}/gradebook`;
  const shown = searchOf(query);
  if (columns.length === 0)
    return (
      <EmptyState title="No assignment yet">Grades appear here with the first assignment that is published.</EmptyState>
    );
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Filters query={query} sections={sections} />
        <div className="flex flex-wrap gap-2">
          {shown !== "" && <CopyCsvButton label="Copy this view" from={`${home}/export${shown}&shown&form=csv`} />}
          <CopyCsvButton label={shown === "" ? "Copy as CSV" : "Copy all"} from={`${home}/export?form=csv`} />
          <a href={`${home}/export?form=csv`} download className={buttonClass({ size: "small" })}>
            Export CSV
          </a>
          <a href={`${home}/export?form=json`} download className={buttonClass({ size: "small" })}>
            Export JSON
          </a>
          {mayEdit && (
            <Link href={`${home}/import` as Route} className={buttonClass({ size: "small" })}>
              Import scores
            </Link>
          )}
        </div>
      </div>
      <p className="text-sm text-text-muted">
        {total} {total === 1 ? "learner" : "learners"}. Arrow keys move from cell to cell; a cell opens what it comes
        from.
      </p>
      <GradebookGrid key={JSON.stringify(query)} {...{ courseId, columns, query, pageSize, total }} firstRows={rows} />
    </>
  );
}
