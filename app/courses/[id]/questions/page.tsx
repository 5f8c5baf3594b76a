import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PlainText } from "#components/comments/comment-item.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Time } from "#components/ui/time.tsx";
import { MOST_OPEN, readOpenQuestions } from "#server/comments/open.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Questions" };

/** What learners asked and nobody has answered, the oldest first. */
export default async function QuestionsPage({ params }: PageProps<"/courses/[id]/questions">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/questions`);
  const questions = await readOpenQuestions(viewer, id);
  if (!questions) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <h1 className="text-2xl font-semibold">Questions</h1>
      {questions.length === 0 && (
        <EmptyState title="No open question">What learners ask about their submissions is listed here.</EmptyState>
      )}
      <ul className="space-y-3">
        {questions.map(({ id: questionId, kind, submissionId, learnerName, exerciseTitle, line, text, createdAt }) => (
          <li key={questionId} className="rounded-lg border border-border bg-surface-raised px-4 py-3">
            <p className="font-medium">
              <Link href={`/submissions/${submissionId}#comment-${questionId}` as Route} prefetch={false}>
                {learnerName}: {exerciseTitle}
              </Link>
            </p>
            <p className="text-sm text-text-muted">
              {kind === "question" ? "A question" : "A request to look at the grade again"}
              {line !== null && `, at line ${line}`}, <Time at={createdAt.toISOString()} />
            </p>
            <PlainText text={text} />
          </li>
        ))}
      </ul>
      {questions.length === MOST_OPEN && (
        <p className="text-text-muted">
          These are the {MOST_OPEN} that wait longest. More come up as they are answered.
        </p>
      )}
    </main>
  );
}
