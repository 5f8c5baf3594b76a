import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CohortPage } from "#components/cohort/cohort-page.tsx";
import { ExerciseView } from "#components/cohort/exercise-view.tsx";
import { readExerciseDetail } from "#server/cohort/exercises.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "An exercise of the cohort" };

export default async function CohortExercisePage({ params }: PageProps<"/courses/[id]/cohort/exercises/[slug]">) {
  const { id, slug } = await params;
  const viewer = await requireViewer(`/courses/${id}/cohort/exercises/${slug}`);
  const detail = await readExerciseDetail(viewer, id, slug);
  if (!detail) notFound();
  const { figures, learners, cases, givenUp } = detail;
  const shown = givenUp?.map((one) => ({ ...one, lastSubmittedAt: one.lastSubmittedAt.toISOString() })) ?? null;
  return (
    <CohortPage title={figures.title}>
      <ExerciseView courseId={id} line={figures} learners={learners} cases={cases} givenUp={shown} />
    </CohortPage>
  );
}
