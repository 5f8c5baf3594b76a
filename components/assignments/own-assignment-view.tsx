import type { Route } from "next";
import Link from "next/link";
import { pointWords } from "../gradebook/cell-words.ts";
import { PROGRESS_WORDS } from "../progress-words.ts";
import { DueWords } from "./due-words.tsx";
import { HeldBackWords, PointsWords } from "./own-assignments.tsx";
import type { OwnAssignment, OwnExercise } from "./types.ts";

/** One assignment as its learner sees it: what is asked, what each exercise is worth, and why. */
export function OwnAssignmentView({ assignment }: { assignment: OwnAssignment }) {
  const { courseId, title, dates, isExcused, items } = assignment;
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <header className="space-y-2">
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${courseId}/assignments` as Route}>Assignments</Link>
        </p>
        <h1 className="text-2xl font-semibold">{title}</h1>
        <DueWords dates={dates} isExcused={isExcused} />
        <p className="font-medium tabular-nums">
          <PointsWords assignment={assignment} />
        </p>
      </header>
      {items.map(({ choose, exercises }) => (
        <section key={exercises[0]?.slug} className="space-y-2">
          {exercises.length > 1 && (
            <h2 className="font-medium">
              The best {choose} of these {exercises.length} count
            </h2>
          )}
          <ul className="space-y-2">
            {exercises.map((exercise) => (
              <ExerciseLine key={exercise.slug} exercise={exercise} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

function ExerciseLine({
  exercise: { slug, title, state, points, share, attempts, explanation, heldBack },
}: {
  exercise: OwnExercise;
}) {
  return (
    <li className="rounded-lg border border-border bg-surface-raised px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <span className="font-medium">
          <Link href={`/exercises/${slug}`}>{title}</Link>
        </span>
        <span className="tabular-nums">
          {share === null ? "–" : pointWords(share * points)} of {pointWords(points)} points
        </span>
      </div>
      <p className="text-sm text-text-muted">
        {PROGRESS_WORDS[state]}.{" "}
        {attempts === 0 ? "No attempt that counts yet." : `${attempts} ${attempts === 1 ? "attempt" : "attempts"}.`}{" "}
        {heldBack && <HeldBackWords until={heldBack.until} />}
      </p>
      {explanation.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="cursor-pointer">What counts and why</summary>
          <ul className="mt-1 list-disc space-y-0.5 pl-5 text-text-muted">
            {explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
