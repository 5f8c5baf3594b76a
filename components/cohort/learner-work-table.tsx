import type { Route } from "next";
import Link from "next/link";
import { type CellState, STATE_WORDS } from "#domain/cohort/heat-map.ts";
import { percentWords } from "#domain/percent-words.ts";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";
import { Definition } from "./definition.tsx";
import { StateMark } from "./state-mark.tsx";

type LearnerWorkTableProps = {
  courseId: string;
  learner: {
    id: string;
    name: string;
    exercises: {
      slug: string;
      title: string;
      state: CellState;
      share: number | null;
      attempts: number;
      minutes: number;
      lastSubmittedAt: Date | null;
    }[];
  };
};

/** Where a learner is in each exercise; each leads to what was handed in. */
export function LearnerWorkTable({ courseId, learner }: LearnerWorkTableProps) {
  return (
    <Table label={`Exercises of ${learner.name}`}>
      <thead>
        <tr>
          <HeadCell>Exercise</HeadCell>
          <HeadCell>
            State <Definition of="states" />
          </HeadCell>
          <HeadCell className="text-right">Score</HeadCell>
          <HeadCell className="text-right">Attempts</HeadCell>
          <HeadCell className="text-right">Active minutes</HeadCell>
          <HeadCell>Last handed in</HeadCell>
        </tr>
      </thead>
      <tbody>
        {learner.exercises.map(({ slug, title, state, share, attempts, minutes, lastSubmittedAt }) => (
          <tr key={slug}>
            <Cell className="min-w-40">
              <Link href={`/courses/${courseId}/learners/${learner.id}/${slug}` as Route} prefetch={false}>
                {title}
              </Link>
            </Cell>
            <Cell>
              <span className="flex items-center gap-1.5 whitespace-nowrap">
                <StateMark state={state} /> {STATE_WORDS[state]}
              </span>
            </Cell>
            <Cell className="text-right">{share === null ? "–" : percentWords(share)}</Cell>
            <Cell className="text-right">{attempts}</Cell>
            <Cell className="text-right">{minutes}</Cell>
            <Cell className="whitespace-nowrap">
              {lastSubmittedAt ? <Time at={lastSubmittedAt.toISOString()} /> : "–"}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
