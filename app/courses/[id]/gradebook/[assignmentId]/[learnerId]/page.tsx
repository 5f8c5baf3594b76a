import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CellView } from "#components/gradebook/cell-view.tsx";
import { readCell } from "#server/gradebook/cell.ts";
import { readAnswersHandedIn } from "#server/submissions/handed-in.ts";
import { readSubmission, readSubmissions } from "#server/submissions/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { OverrideForm } from "../../override-form.tsx";

type Props = PageProps<"/courses/[id]/gradebook/[assignmentId]/[learnerId]">;

export const metadata: Metadata = { title: "Score" };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** What is behind a cell of the gradebook; `from` and `to` are two attempts to compare, `shown` is one to read. */
export default async function GradebookCellPage({ params, searchParams }: Props) {
  const { id, assignmentId, learnerId } = await params;
  const { exercise, from, to, shown } = await searchParams;
  const viewer = await requireViewer(`/courses/${id}/gradebook/${assignmentId}/${learnerId}`);
  const cell = await readCell(viewer, { courseId: id, assignmentId, learnerId, slug: one(exercise) });
  if (!cell) notFound();
  const submissions = await readSubmissions(viewer, cell.slug, learnerId);
  // Only of this cell: another submission would be taken for one of this learner's.
  const here = (id: string | undefined) => submissions.find((line) => line.id === id)?.id ?? "";
  const chosen = here(one(shown)) || submissions[0]?.id || "";
  const [before, after, submission, answers] = await Promise.all([
    readSubmission(viewer, here(one(from))),
    readSubmission(viewer, here(one(to))),
    readSubmission(viewer, chosen),
    readAnswersHandedIn(viewer, chosen),
  ]);
  const address = { courseId: id, assignmentId, learnerId, slug: cell.slug };
  return (
    <CellView
      {...cell}
      submissions={submissions.map((line) => ({ ...line, submittedAt: line.submittedAt.toISOString() }))}
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
