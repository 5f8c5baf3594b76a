import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { exerciseCsv } from "#components/cohort/cohort-csv.ts";
import { CohortPage } from "#components/cohort/cohort-page.tsx";
import { Definition } from "#components/cohort/definition.tsx";
import { EXERCISE_ORDERS, orderExercises } from "#components/cohort/exercise-order.ts";
import { ExerciseTable } from "#components/cohort/exercise-table.tsx";
import { countWords } from "#components/cohort/figure-words.ts";
import { CopyCsvButton } from "#components/copy-csv-button.tsx";
import { readExerciseFigures } from "#server/cohort/exercises.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Exercises of the cohort" };

const Order = z.enum(EXERCISE_ORDERS).catch("course");

export default async function CohortExercisesPage({
  params,
  searchParams,
}: PageProps<"/courses/[id]/cohort/exercises">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/cohort/exercises`);
  const figures = await readExerciseFigures(viewer, id);
  if (!figures) notFound();
  const by = Order.parse((await searchParams).by);
  const lines = orderExercises(figures.exercises, by);
  return (
    <CohortPage title="Exercises">
      <p className="text-sm text-text-muted">
        What the exercises of the course <Definition of="exercises" /> were like for its{" "}
        {countWords(figures.learners, "learner")}. Choose a head to order by it, what needs a look first.
      </p>
      <p className="text-right">
        <CopyCsvButton text={exerciseCsv(lines)} />
      </p>
      <ExerciseTable courseId={id} lines={lines} by={by} />
    </CohortPage>
  );
}
