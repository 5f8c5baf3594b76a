import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ATTEMPT_BINS, MINUTE_BINS } from "#domain/cohort/bins.ts";
import type { DefinitionId } from "#domain/cohort/definitions.ts";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Definition } from "./definition.tsx";
import type { ExerciseOrder } from "./exercise-order.ts";
import { discriminationWords, meanShareWords, medianWords, shareWords } from "./figure-words.ts";
import { MiniBars } from "./mini-bars.tsx";

export type ExerciseLine = {
  slug: string;
  title: string;
  began: number;
  stuck: number;
  solved: number;
  givenUp: number;
  meanShare: number | null;
  medianAttempts: number | null;
  medianMinutes: number | null;
  attempts: number[];
  minutes: number[];
  discrimination: number | null;
  compared: number;
  hardestCase: string | null;
};

type ExerciseTableProps = { courseId: string; lines: readonly ExerciseLine[]; by: ExerciseOrder };

/** What each exercise was like for the cohort, a row for each. Heads order the rows. */
export function ExerciseTable({ courseId, lines, by }: ExerciseTableProps) {
  const head = { courseId, by };
  return (
    <Table label="What each exercise was like">
      <thead>
        <tr>
          <OrderHead {...head} order="course" className="left-0 z-20 border-r">
            Exercise
          </OrderHead>
          <HeadCell className="text-right">Began</HeadCell>
          <OrderHead {...head} order="pass-rate" of="passRate">
            Pass rate
          </OrderHead>
          <OrderHead {...head} order="stuck" of="states">
            Stuck
          </OrderHead>
          <OrderHead {...head} order="attempts" of="attempts">
            Attempts
          </OrderHead>
          <OrderHead {...head} order="minutes" of="minutes">
            Minutes
          </OrderHead>
          <OrderHead {...head} order="mean-share" of="difficulty">
            Mean share
          </OrderHead>
          <OrderHead {...head} order="discrimination" of="discrimination">
            Discrimination
          </OrderHead>
          <HeadCell>
            Hardest case <Definition of="hardestCase" />
          </HeadCell>
          <OrderHead {...head} order="given-up" of="givenUp">
            Given up
          </OrderHead>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ExerciseRow key={line.slug} courseId={courseId} line={line} />
        ))}
      </tbody>
    </Table>
  );
}

type OrderHeadProps = {
  courseId: string;
  by: ExerciseOrder;
  order: ExerciseOrder;
  of?: DefinitionId;
  className?: string;
  children: ReactNode;
};

function OrderHead({ courseId, by, order, of, className = "text-right", children }: OrderHeadProps) {
  const query = order === "course" ? "" : `?by=${order}`;
  const isChosen = by === order;
  return (
    <HeadCell className={`whitespace-nowrap ${className}`} aria-sort={isChosen ? "other" : undefined}>
      <Link
        href={`/courses/${courseId}/cohort/exercises${query}` as Route}
        prefetch={false}
        className={isChosen ? "text-accent" : "hover:text-accent"}
      >
        {children}
      </Link>
      {of && <Definition of={of} />}
    </HeadCell>
  );
}

function ExerciseRow({ courseId, line }: { courseId: string; line: ExerciseLine }) {
  const { slug, title, began, solved, stuck, givenUp } = line;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 min-w-40 border-r border-b border-border bg-surface-raised px-3 py-1.5 text-left font-medium"
      >
        <Link href={`/courses/${courseId}/cohort/exercises/${slug}` as Route} prefetch={false}>
          {title}
        </Link>
      </th>
      <Cell className="text-right">{began}</Cell>
      <Cell className="text-right">{shareWords(solved, began)}</Cell>
      <Cell className="text-right">{stuck}</Cell>
      <Cell className="text-right whitespace-nowrap">
        <MiniBars label={`Learners by attempts to solve ${title}`} bins={ATTEMPT_BINS} counts={line.attempts} />{" "}
        {medianWords(line.medianAttempts)}
      </Cell>
      <Cell className="text-right whitespace-nowrap">
        <MiniBars label={`Learners by active minutes to solve ${title}`} bins={MINUTE_BINS} counts={line.minutes} />{" "}
        {medianWords(line.medianMinutes)}
      </Cell>
      <Cell className="text-right">{meanShareWords(line.meanShare)}</Cell>
      <Cell className="text-right">{discriminationWords(line.discrimination, line.compared)}</Cell>
      <Cell>{line.hardestCase ?? "–"}</Cell>
      <Cell className="text-right">{givenUp}</Cell>
    </tr>
  );
}
