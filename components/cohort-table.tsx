"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import type { Progress } from "#domain/progress.ts";
import { type CohortOrder, type Learner, lastActivity, sortLearners } from "./cohort-order.ts";
import { progressWords } from "./progress-words.ts";
import { Cell, HeadCell, Table } from "./ui/table.tsx";
import { Time } from "./ui/time.tsx";

type CohortTableProps = { courseId: string; exercises: { slug: string; title: string }[]; learners: Learner[] };

/** Learners by exercises: score, attempts, last activity. Each cell leads to the submissions it was counted from. */
export function CohortTable({ courseId, exercises, learners }: CohortTableProps) {
  const [order, setOrder] = useState<CohortOrder>({ by: "name", descending: false });
  const head = { order, onOrder: setOrder };
  return (
    <Table label="Learners and their results">
      <thead>
        <tr>
          <SortHead {...head} by="name" className="left-0 z-20 min-w-44 border-r">
            Learner
          </SortHead>
          {exercises.map((exercise) => (
            <SortHead key={exercise.slug} {...head} by={{ slug: exercise.slug }} className="min-w-32 text-right">
              {exercise.title}
            </SortHead>
          ))}
          <SortHead {...head} by="activity" className="text-right">
            Last activity
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {sortLearners(learners, order).map((learner) => (
          <tr key={learner.id} className="group">
            <th
              scope="row"
              className="sticky left-0 border-r border-b border-border bg-surface-raised px-3 py-2 text-left font-medium group-hover:bg-surface"
            >
              {learner.name}
              <span className="block max-w-56 truncate font-normal text-text-muted">{learner.email}</span>
            </th>
            {exercises.map(({ slug }) => (
              <Cell key={slug} className="text-right group-hover:bg-surface">
                <ProgressCell
                  href={`/courses/${courseId}/learners/${learner.id}/${slug}`}
                  progress={learner.progress[slug]}
                />
              </Cell>
            ))}
            <Cell className="text-right text-text-muted group-hover:bg-surface">
              <LastActivity at={lastActivity(learner)} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ProgressCell({ href, progress }: { href: string; progress: Progress | undefined }) {
  if (!progress || progress.state === "not-started")
    return (
      <Link href={href as Route} prefetch={false} aria-label="Nothing handed in" className="px-2 text-text-muted">
        –
      </Link>
    );
  const tone = progress.state === "solved" ? "text-verdict-passed" : "text-verdict-partial";
  return (
    <Link href={href as Route} prefetch={false} className="-m-1 block rounded-sm p-1 hover:bg-surface-sunken">
      <span className={`font-medium ${tone}`}>{progressWords(progress)}</span>
      <span className="block text-text-muted">
        {progress.attempts} {progress.attempts === 1 ? "attempt" : "attempts"}
      </span>
    </Link>
  );
}

function LastActivity({ at }: { at: Date | null }) {
  return at ? <Time at={at.toISOString()} /> : <>–</>;
}

type SortHeadProps = {
  by: CohortOrder["by"];
  order: CohortOrder;
  onOrder: (order: CohortOrder) => void;
  className?: string;
  children: string;
};

function SortHead({ by, order, onOrder, className, children }: SortHeadProps) {
  const isSorted = JSON.stringify(order.by) === JSON.stringify(by);
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <HeadCell className={className} aria-sort={isSorted ? (order.descending ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        onClick={() => onOrder({ by, descending: isSorted ? !order.descending : by !== "name" })}
        className="inline-flex items-center gap-1 rounded-sm in-[.text-right]:flex-row-reverse hover:text-accent"
      >
        {children}
        <Arrow aria-hidden size={14} className={isSorted ? "" : "invisible"} />
      </button>
    </HeadCell>
  );
}
