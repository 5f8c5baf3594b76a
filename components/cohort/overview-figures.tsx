import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import type { DefinitionId } from "#domain/cohort/definitions.ts";
import { Time } from "../ui/time.tsx";
import { Definition } from "./definition.tsx";
import { shareWords } from "./figure-words.ts";

type Overview = {
  learners: number;
  active: number;
  stuck: number;
  exercises: { solved: number }[];
  nextDue: { title: string; dueAt: Date }[];
};
type OverviewFiguresProps = { courseId: string; overview: Overview; maySeePeople: boolean };

/** The course in one row of figures. Each leads to what it was counted from. */
export function OverviewFigures({ courseId, overview, maySeePeople }: OverviewFiguresProps) {
  const { learners, exercises, active, stuck, nextDue } = overview;
  const solved = exercises.reduce((sum, exercise) => sum + exercise.solved, 0);
  const home = `/courses/${courseId}`;
  return (
    <ul aria-label="Figures" className="grid grid-cols-2 gap-3 sm:grid-cols-3 wide:grid-cols-5">
      <Fact name="Learners" href={`${home}${maySeePeople ? "/people" : "/cohort"}`}>
        {learners.toLocaleString("en")}
      </Fact>
      <Fact name="Active" of="active" href={`${home}/cohort?show=active`}>
        {active.toLocaleString("en")}
      </Fact>
      <Fact name="Solved" of="solvedShare" href={`${home}/cohort/exercises`}>
        {shareWords(solved, learners * exercises.length)}
      </Fact>
      <Fact name="Stuck now" of="stuckNow" href={`${home}/cohort?show=stuck`}>
        {stuck.toLocaleString("en")}
      </Fact>
      <Fact name="Next due" href={`${home}/assignments`}>
        {nextDue[0] ? (
          <span className="block text-base">
            {nextDue[0].title}
            <span className="block text-sm font-normal">
              <Time at={nextDue[0].dueAt.toISOString()} form="full" />
            </span>
          </span>
        ) : (
          "–"
        )}
      </Fact>
    </ul>
  );
}

type FactProps = { name: string; of?: DefinitionId; href: string; children: ReactNode };

function Fact({ name, of, href, children }: FactProps) {
  return (
    <li className="relative rounded-lg border border-border bg-surface-raised px-3 py-2">
      <Link
        href={href as Route}
        prefetch={false}
        className="after:absolute after:inset-0 after:rounded-lg hover:text-accent"
      >
        <span className="block text-sm text-text-muted">{name}</span>
        <span className="block text-xl font-semibold tabular-nums">{children}</span>
      </Link>
      {of && (
        <span className="absolute top-2 right-2 z-10">
          <Definition of={of} />
        </span>
      )}
    </li>
  );
}
