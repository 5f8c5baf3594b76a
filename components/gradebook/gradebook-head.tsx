import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { HeadCell } from "../ui/table.tsx";
import { pointWords } from "./cell-words.ts";
import { searchOf, sortedBy } from "./search.ts";
import type { BookColumn, BookQuery } from "./types.ts";

type GradebookHeadProps = { courseId: string; columns: BookColumn[]; query: BookQuery };

/** What each column is; a press sorts by it, and an assignment can be opened into its exercises. */
export function GradebookHead({ courseId, columns, query }: GradebookHeadProps) {
  const head = { home: `/courses/${courseId}/gradebook`, query };
  return (
    <thead>
      <tr aria-rowindex={1}>
        <Sortable {...head} by="name" className="left-0 z-20 w-36 border-r sm:w-52">
          Learner
        </Sortable>
        <Sortable {...head} by="email" className="w-56">
          E-mail
        </Sortable>
        <Sortable {...head} by="section" className="w-28">
          Section
        </Sortable>
        <Sortable {...head} by="total" className="w-32 text-right">
          Total
        </Sortable>
        {columns.map((column) => (
          <AssignmentHead key={column.id} {...head} column={column} />
        ))}
      </tr>
    </thead>
  );
}

type HeadProps = { home: string; query: BookQuery };

function AssignmentHead({ home, query, column }: HeadProps & { column: BookColumn }) {
  const isOpen = query.open === column.id;
  const toggled = { ...query, open: isOpen ? undefined : column.id };
  return (
    <>
      <Sortable
        {...{ home, query }}
        by={column.id}
        className="w-32 text-right"
        below={
          <span className="block text-xs font-normal whitespace-nowrap">
            {pointWords(column.fullPoints)} points,{" "}
            <Link href={`${home}${searchOf(toggled)}` as Route} prefetch={false} scroll={false}>
              {isOpen ? "close" : "open"}
              <span className="sr-only"> the exercises of {column.title}</span>
            </Link>
          </span>
        }
      >
        {column.title}
      </Sortable>
      {isOpen &&
        column.exercises.map(({ slug, title, points }) => (
          <Sortable
            key={slug}
            {...{ home, query }}
            by={`exercise:${slug}`}
            className="w-36 bg-surface-sunken! text-right font-normal"
            below={<span className="block text-xs">{pointWords(points)} points</span>}
          >
            {title}
          </Sortable>
        ))}
    </>
  );
}

type SortableProps = HeadProps & { by: string; className?: string; children: string; below?: React.ReactNode };

function Sortable({ home, query, by, className = "", children, below }: SortableProps) {
  const isSorted = query.sort === by;
  const Arrow = query.descending ? ArrowDown : ArrowUp;
  return (
    <HeadCell className={className} aria-sort={isSorted ? (query.descending ? "descending" : "ascending") : "none"}>
      <Link
        href={`${home}${searchOf(sortedBy(query, by))}` as Route}
        prefetch={false}
        scroll={false}
        className="inline-flex items-center gap-1 rounded-sm text-text-muted hover:text-accent in-[.text-right]:flex-row-reverse"
      >
        {children}
        <Arrow aria-hidden size={14} className={isSorted ? "" : "invisible"} />
      </Link>
      {below}
    </HeadCell>
  );
}
