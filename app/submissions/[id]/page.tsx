import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SubmissionView } from "#components/submission-view.tsx";
import { submissionPath } from "#domain/comments.ts";
import { readDiscussion } from "#server/comments/read.ts";
import { readLine } from "#server/exercises/read.ts";
import { markReadAt } from "#server/notifications/write.ts";
import { readAnswersHandedIn } from "#server/submissions/handed-in.ts";
import { readSubmission } from "#server/submissions/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { writeCommentAction } from "./actions.ts";

export const metadata: Metadata = { title: "Submission" };

export default async function SubmissionPage({ params }: PageProps<"/submissions/[id]">) {
  const { id } = await params;
  const viewer = await requireViewer(`/submissions/${id}`);
  const [submission, answers, discussion] = await Promise.all([
    readSubmission(viewer, id),
    readAnswersHandedIn(viewer, id),
    readDiscussion(viewer, id),
  ]);
  if (!submission || !discussion) notFound();
  // What is marked as new below was read before this.
  await markReadAt(viewer, submissionPath(id));
  const exercise = await readLine(viewer, submission.slug);
  return (
    <SubmissionView
      submission={{ ...submission, submittedAt: submission.submittedAt.toISOString() }}
      answers={answers}
      exerciseTitle={exercise?.title ?? submission.slug}
      viewerId={viewer.id}
      isOwn={submission.learner.id === viewer.id}
      discussion={{
        ...discussion,
        comments: discussion.comments.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
      }}
      write={writeCommentAction}
    />
  );
}
