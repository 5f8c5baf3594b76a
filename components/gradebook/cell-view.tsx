import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { percentWords } from "#domain/percent-words.ts";
import type { AnswersToRead } from "../by-hand/answers-handed-in.tsx";
import { CodeDifference } from "../code-difference.tsx";
import { SubmissionBody } from "../submission-view.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Time } from "../ui/time.tsx";
import { pointWords } from "./cell-words.ts";
import { OverrideHistory, type OverrideLine } from "./override-history.tsx";
import { type SubmissionOfCell, SubmissionsOfCell } from "./submissions-of-cell.tsx";

type CellViewProps = {
  course: { id: string; title: string };
  assignment: { id: string; title: string };
  learner: { id: string; name: string; email: string };
  exercises: { slug: string; title: string; points: number }[];
  slug: string;
  score: { share: number | null; computed: number | null; explanation: string[]; lastSubmittedAt: Date | null } | null;
  overrides: OverrideLine[];
  parts: { id: string; title: string }[];
  submissions: SubmissionOfCell[];
  /** Which of the pages of submissions this is. */
  place: { page: number; pages: number; total: number };
  /** The code of two attempts, when two were chosen. */
  compared: { before: string; after: string } | null;
  /** The submission to read here. */
  shown: ShownSubmission | null;
  form: ReactNode;
};

type ShownSubmission = ComponentProps<typeof SubmissionBody>["submission"] & {
  id: string;
  /** ISO moment. */
  submittedAt: string;
  answers: AnswersToRead | null;
};

/** One learner's work on an assignment, an exercise at a time: what it is worth and why, and what was handed in. */
export function CellView(props: CellViewProps) {
  const {
    course,
    assignment,
    learner,
    exercises,
    slug,
    score,
    overrides,
    parts,
    submissions,
    place,
    compared,
    shown,
    form,
  } = props;
  const home = `/courses/${course.id}/gradebook`;
  const here = `${home}/${assignment.id}/${learner.id}?exercise=${slug}`;
  const exercise = exercises.find((one) => one.slug === slug)!;
  return (
    <main id="main" className="mx-auto w-full max-w-4xl space-y-6 px-4 py-8">
      <header className="space-y-1">
        <p className="text-sm text-text-muted">
          <Link href={home as Route}>Gradebook</Link> / {assignment.title}
        </p>
        <h1 className="text-2xl font-semibold">
          {learner.name}: {exercise.title}
        </h1>
        <p className="text-text-muted">{learner.email}</p>
      </header>
      {exercises.length > 1 && <ExerciseLinks {...{ home, assignment, learner, exercises, slug }} />}
      <section className="space-y-3" aria-labelledby="score">
        <h2 id="score" className="text-lg font-semibold">
          {score === null || score.share === null
            ? "No score yet"
            : `${pointWords(score.share * exercise.points)} of ${pointWords(exercise.points)} points, ${percentWords(score.share)}`}
        </h2>
        {score && (
          <ul className="list-disc space-y-1 pl-5">
            {score.explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {score?.lastSubmittedAt && (
          <p className="text-sm text-text-muted">
            Last handed in <Time at={score.lastSubmittedAt.toISOString()} form="full" />
          </p>
        )}
      </section>
      <OverrideHistory overrides={overrides} parts={parts} />
      {form && (
        <section className="max-w-md space-y-3" aria-labelledby="override">
          <h2 id="override" className="text-lg font-semibold">
            Set the score by hand
          </h2>
          {form}
        </section>
      )}
      {place.total === 0 ? (
        <EmptyState title="Nothing submitted">{learner.name} has not submitted this exercise.</EmptyState>
      ) : (
        <SubmissionsOfCell
          action={here}
          shownId={shown?.id}
          {...{ slug, submissions, place }}
          learnerName={learner.name}
        />
      )}
      {compared && (
        <section className="space-y-2" aria-labelledby="difference">
          <h2 id="difference" className="text-lg font-semibold">
            What changed
          </h2>
          <CodeDifference {...compared} label="What changed from one attempt to the other" />
        </section>
      )}
      {shown && (
        <section className="space-y-4" aria-labelledby="shown">
          <h2 id="shown" className="text-lg font-semibold">
            Handed in <Time at={shown.submittedAt} form="full" />
          </h2>
          <SubmissionBody submission={shown} answers={shown.answers} />
        </section>
      )}
    </main>
  );
}

type ExerciseLinksProps = Pick<CellViewProps, "assignment" | "learner" | "exercises" | "slug"> & { home: string };

function ExerciseLinks({ home, assignment, learner, exercises, slug }: ExerciseLinksProps) {
  return (
    <nav aria-label="Exercises of the assignment" className="flex flex-wrap gap-2 text-sm">
      {exercises.map((one) => (
        <Link
          key={one.slug}
          href={`${home}/${assignment.id}/${learner.id}?exercise=${one.slug}` as Route}
          aria-current={one.slug === slug ? "page" : undefined}
          className="rounded-md border border-border px-2 py-0.5 aria-[current=page]:border-accent aria-[current=page]:font-medium"
        >
          {one.title}
        </Link>
      ))}
    </nav>
  );
}
