import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CellView } from "#components/gradebook/cell-view.tsx";
import { readCell } from "#server/gradebook/cell.ts";
import { pageOf } from "#server/page-number.ts";
import { readAnswersHandedIn } from "#server/submissions/handed-in.ts";
import { readSubmission, readSubmissionPage } from "#server/submissions/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { OverrideForm } from "../../override-form.tsx";

type Props = PageProps<"/courses/[id]/gradebook/[assignmentId]/[learnerId]">;

export const metadata: Metadata = { title: "Score" };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** What is behind a cell of the gradebook; `from` and `to` are two attempts to compare, `shown` is one to read. */
export default async function GradebookCellPage({ params, searchParams }: Props) {
  const { id, assignmentId, learnerId } = await params;
  const { exercise, from, to, shown, page: asked } = await searchParams;
  const viewer = await requireViewer(`/courses/${id}/gradebook/${assignmentId}/${learnerId}`);
  const cell = await readCell(viewer, { courseId: id, assignmentId, learnerId, slug: one(exercise) });
  if (!cell) notFound();
  const page = pageOf(asked);
  const submissions = await readSubmissionPage(viewer, { slug: cell.slug, learnerId, page });
  // Only of this cell: another submission would be taken for one of this learner's.
  const read = async (id: string | undefined) => {
    const found = id === undefined ? null : await readSubmission(viewer, id);
    return found?.slug === cell.slug && found.learner.id === learnerId ? found : null;
  };
  const [before, after, askedShown] = await Promise.all([read(one(from)), read(one(to)), read(one(shown))]);
  const submission = askedShown ?? (await read(submissions.lines[0]?.id));
  const answers = submission && (await readAnswersHandedIn(viewer, submission.id));
  const address = { courseId: id, assignmentId, learnerId, slug: cell.slug };
  return (
    <CellView
      {...cell}
      submissions={submissions.lines.map((line) => ({ ...line, submittedAt: line.submittedAt.toISOString() }))}
      place={{ page, pages: submissions.pages, total: submissions.total }}
      compared={before && after && { before: before.code, after: after.code }}
      shown={submission && { ...submission, submittedAt: submission.submittedAt.toISOString(), answers }}
      form={
        cell.mayEdit && (
          <OverrideForm
            address={address}
            parts={cell.parts}
            known={cell.overrides[0]?.id ?? ""}
            isOverridden={cell.score?.isOverridden ?? false}
          />
        )
      }
    />
  );
}
