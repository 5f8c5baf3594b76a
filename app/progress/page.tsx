import type { Metadata } from "next";
import Link from "next/link";
import { FeedbackList } from "#components/notifications/feedback-list.tsx";
import { PROGRESS_WORDS } from "#components/progress-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { percentWords } from "#domain/percent-words.ts";
import { readOwnWork } from "#server/activity/read.ts";
import { readFeedback } from "#server/comments/feedback.ts";
import { readPath } from "#server/exercises/read.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Progress" };

export default async function ProgressPage() {
  const viewer = await requireViewer("/progress");
  const [path, { feedback, newBySlug }, work] = await Promise.all([
    readPath(viewer),
    readFeedback(viewer),
    readOwnWork(viewer),
  ]);
  const titleOf = (slug: string) => path.find((line) => line.slug === slug)?.title ?? slug;
  const solved = path.filter(({ progress }) => progress.state === "solved").length;
  return (
    <main id="main" className="mx-auto w-full max-w-4xl space-y-6 px-4 py-8">
      <h1 className="text-2xl font-semibold">Progress</h1>
      {path.every(({ progress }) => progress.state === "not-started") ? (
        <EmptyState
          title="Nothing submitted yet"
          action={
            <Link href="/" className={buttonClass({ look: "primary" })}>
              Choose an exercise
            </Link>
          }
        >
          Each exercise you submit to appears here with your score.
        </EmptyState>
      ) : (
        <>
          <p>
            {solved} of {path.length} exercises solved. An active minute is one in which you typed, ran or submitted
            something.
          </p>
          <Table label="My progress by exercise">
            <thead>
              <tr>
                <HeadCell>Exercise</HeadCell>
                <HeadCell>State</HeadCell>
                <HeadCell className="text-right">Score</HeadCell>
                <HeadCell className="text-right">Attempts</HeadCell>
                <HeadCell className="text-right">Active minutes</HeadCell>
                <HeadCell className="text-right">Last submission</HeadCell>
              </tr>
            </thead>
            <tbody>
              {path.map(({ slug, title, unit, progress, explanation }) => (
                <tr key={slug}>
                  <Cell>
                    <Link href={`/exercises/${slug}`}>{title}</Link>{" "}
                    {newBySlug.has(slug) && <Badge tone="accent">New feedback</Badge>}
                    <span className="block text-text-muted">{unit}</span>
                    {progress.state !== "not-started" && <WhyNote title={title} explanation={explanation} />}
                  </Cell>
                  <Cell>{PROGRESS_WORDS[progress.state]}</Cell>
                  <Cell className="text-right">{progress.score === null ? "–" : percentWords(progress.score)}</Cell>
                  <Cell className="text-right">{progress.attempts}</Cell>
                  <Cell className="text-right">{work.get(slug) ?? 0}</Cell>
                  <Cell className="text-right">
                    {progress.lastSubmittedAt ? <Time at={progress.lastSubmittedAt.toISOString()} /> : "–"}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
      <FeedbackList
        feedback={feedback.map(({ slug, createdAt, ...one }) => ({
          ...one,
          title: titleOf(slug),
          createdAt: createdAt.toISOString(),
        }))}
      />
    </main>
  );
}

/** What counts, and why, for whoever asks. */
function WhyNote({ title, explanation }: { title: string; explanation: string[] }) {
  return (
    <details className="text-text-muted">
      <summary>
        What counts and why<span className="sr-only"> in {title}</span>
      </summary>
      <ul className="mt-1 max-w-[52ch] space-y-0.5">
        {explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
