import type { Route } from "next";
import Link from "next/link";
import { percentWords } from "#domain/percent-words.ts";
import { amountWords } from "#domain/regrading/words.ts";
import { queryOf } from "../people/pager.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import type { Address } from "./types.ts";

type Row = {
  learnerId: string;
  learner: string;
  assignments: { id: string; title: string; before: number | null; after: number | null; isOverridden: boolean }[];
};

type ScoreChangesProps = {
  courseId: string;
  slug: string;
  learners: number;
  rows: Row[];
  which: "all" | "raises";
  address: Address;
};

/** What a regrade does to scores in the course's assignments, learner by learner. */
export function ScoreChangesView({
  courseId,
  slug,
  learners,
  rows,
  which,
  address: { path, query },
}: ScoreChangesProps) {
  const other = which === "all" ? "raises" : "all";
  return (
    <div className="space-y-3">
      <p>
        {amountWords(learners, "learner")} with another result, were {which === "all" ? "all" : "only raises"} applied.{" "}
        <Link href={`${path}?${queryOf({ ...query, which: other, page: null })}#list` as Route}>
          {which === "all" ? "Were only raises applied" : "Were all applied"}
        </Link>
      </p>
      {rows.length > 0 && (
        <Table label="Scores in assignments">
          <thead>
            <tr>
              <HeadCell>Learner</HeadCell>
              <HeadCell>Assignment</HeadCell>
              <HeadCell className="text-right">Before</HeadCell>
              <HeadCell className="text-right">After</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Learner key={row.learnerId} {...{ courseId, slug, row }} />
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function Learner({
  courseId,
  slug,
  row: { learnerId, learner, assignments },
}: {
  courseId: string;
  slug: string;
  row: Row;
}) {
  if (assignments.length === 0)
    return (
      <tr>
        <Cell>{learner}</Cell>
        <Cell colSpan={3} className="text-text-muted">
          No assignment of this course has it.
        </Cell>
      </tr>
    );
  return assignments.map(({ id, title, before, after, isOverridden }) => (
    <tr key={id}>
      <Cell>{learner}</Cell>
      <Cell>
        <Link href={`/courses/${courseId}/gradebook/${id}/${learnerId}?exercise=${slug}` as Route} prefetch={false}>
          {title}
        </Link>
        {isOverridden && <span className="text-text-muted"> set by hand, and stays</span>}
      </Cell>
      <Cell className="text-right">{shareWords(before)}</Cell>
      <Cell className={`text-right ${before === after ? "text-text-muted" : "font-medium"}`}>{shareWords(after)}</Cell>
    </tr>
  ));
}

const shareWords = (share: number | null) => (share === null ? "–" : percentWords(share));
