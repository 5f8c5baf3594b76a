import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SubmissionView } from "#components/submission-view.tsx";
import { readCatalogue } from "#server/exercises/read.ts";
import { readAnswersHandedIn } from "#server/submissions/handed-in.ts";
import { readSubmission } from "#server/submissions/read.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Submission" };

export default async function SubmissionPage({ params }: PageProps<"/submissions/[id]">) {
  const { id } = await params;
  const viewer = await requireViewer(`/submissions/${id}`);
  const [submission, answers] = await Promise.all([readSubmission(viewer, id), readAnswersHandedIn(viewer, id)]);
  if (!submission) notFound();
  const exercise = (await readCatalogue()).find(({ slug }) => slug === submission.slug);
  return (
    <SubmissionView
      submission={{ ...submission, submittedAt: submission.submittedAt.toISOString() }}
      answers={answers}
      exerciseTitle={exercise?.title ?? submission.slug}
      isOwn={submission.learner.id === viewer.id}
    />
  );
}
