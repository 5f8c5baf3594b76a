import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Pager } from "#components/people/pager.tsx";
import { ScoreNote } from "#components/score-note.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { percentWords } from "#domain/percent-words.ts";
import { readLearner } from "#server/cohort/learner.ts";
import { readMembership } from "#server/courses/membership.ts";
import { readLine } from "#server/exercises/read.ts";
import { pageOf } from "#server/page-number.ts";
import { readScore } from "#server/scores/read.ts";
import { readSubmissionPage } from "#server/submissions/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { ResetLinkButton } from "../../../../course-forms.tsx";

export const metadata: Metadata = { title: "Submissions" };

/** One cell of the cohort: what one learner handed in for one exercise. */
export default async function LearnerExercisePage({
  params,
  searchParams,
}: PageProps<"/courses/[id]/learners/[learnerId]/[slug]">) {
  const { id, learnerId, slug } = await params;
  const viewer = await requireViewer(`/courses/${id}/learners/${learnerId}/${slug}`);
  const [course, learner, exercise] = await Promise.all([
    readMembership(viewer, id),
    readLearner(viewer, id, learnerId),
    readLine(viewer, slug),
  ]);
  if (!course || !learner || !exercise) notFound();
  const page = pageOf((await searchParams).page);
  const [submissions, score] = await Promise.all([
    readSubmissionPage(viewer, { slug, learnerId, page }),
    readScore(viewer, slug, learnerId),
  ]);
  return (
    <main id="main" className="mx-auto w-full max-w-4xl space-y-6 px-4 py-8">
      <header className="space-y-2">
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${id}`}>{course.title}</Link> / <Link href={`/courses/${id}/cohort`}>Cohort</Link>
        </p>
        <h1 className="text-2xl font-semibold">
          <Link href={`/courses/${id}/learners/${learnerId}`}>{learner.name}</Link>: {exercise.title}
        </h1>
        <p className="text-text-muted">{learner.email}</p>
      </header>
      {score?.share != null && <ScoreNote scores={[{ ...score, share: score.share, title: null }]} isOpen />}
      {submissions.total === 0 ? (
        <EmptyState title="Nothing submitted">{learner.name} has not submitted this exercise.</EmptyState>
      ) : (
        <Table label={`Submissions of ${learner.name}`}>
          <thead>
            <tr>
              <HeadCell>Submitted</HeadCell>
              <HeadCell>Verdict</HeadCell>
              <HeadCell className="text-right">Score</HeadCell>
              <HeadCell>Version</HeadCell>
            </tr>
          </thead>
          <tbody>
            {submissions.lines.map((line) => (
              <tr key={line.id}>
                <Cell>
                  <Link href={`/submissions/${line.id}`}>
                    <Time at={line.submittedAt.toISOString()} form="full" />
                  </Link>
                </Cell>
                <Cell>
                  {line.verdict ? <VerdictBadge verdict={line.verdict} /> : "Waiting"}
                  {line.part !== null && ` part ${line.part}`}
                  {score?.counted.includes(line.id) && " (counts)"}
                </Cell>
                <Cell className="text-right">{line.score === null ? "–" : percentWords(line.score)}</Cell>
                <Cell>
                  <code className="font-mono">{line.version}</code>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Pager path={`/courses/${id}/learners/${learnerId}/${slug}`} query={{}} page={page} pages={submissions.pages} />
      {course.role === "instructor" && <ResetLinkButton userId={learner.id} name={learner.name} />}
    </main>
  );
}
