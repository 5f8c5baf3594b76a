import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LearnerWorkTable } from "#components/cohort/learner-work-table.tsx";
import { readLearnerWork } from "#server/cohort/learner.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Learner" };

/** One row of the cohort: where a learner is in each of the course's exercises. */
export default async function LearnerPage({ params }: PageProps<"/courses/[id]/learners/[learnerId]">) {
  const { id, learnerId } = await params;
  const viewer = await requireViewer(`/courses/${id}/learners/${learnerId}`);
  const learner = await readLearnerWork(viewer, id, learnerId);
  if (!learner) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-4xl space-y-6 px-4 py-8">
      <header className="space-y-2">
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${id}/cohort`}>Cohort</Link>
        </p>
        <h1 className="text-2xl font-semibold">{learner.name}</h1>
        <p className="text-text-muted">
          {learner.email}
          {learner.section !== null && `, section ${learner.section}`}
        </p>
      </header>
      <LearnerWorkTable courseId={id} learner={learner} />
    </main>
  );
}
