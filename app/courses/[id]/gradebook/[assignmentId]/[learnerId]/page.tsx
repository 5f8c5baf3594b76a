import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CellView } from "#components/gradebook/cell-view.tsx";
import { readCell } from "#server/gradebook/cell.ts";
import { readSubmission, readSubmissions } from "#server/submissions/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { OverrideForm } from "../../override-form.tsx";

type Props = PageProps<"/courses/[id]/gradebook/[assignmentId]/[learnerId]">;

export const metadata: Metadata = { title: "Score" };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** What is behind a cell of the gradebook; `from` and `to` are two attempts to compare. */
export default async function GradebookCellPage({ params, searchParams }: Props) {
  const { id, assignmentId, learnerId } = await params;
  const { exercise, from, to } = await searchParams;
  const viewer = await requireViewer(`/courses/${id}/gradebook/${assignmentId}/${learnerId}`);
  const cell = await readCell(viewer, { courseId: id, assignmentId, learnerId, slug: one(exercise) });
  if (!cell) notFound();
  const [submissions, before, after] = await Promise.all([
    readSubmissions(viewer, cell.slug, learnerId),
    readSubmission(viewer, one(from) ?? ""),
    readSubmission(viewer, one(to) ?? ""),
  ]);
  const address = { courseId: id, assignmentId, learnerId, slug: cell.slug };
  return (
    <CellView
      {...cell}
      submissions={submissions.map((line) => ({ ...line, submittedAt: line.submittedAt.toISOString() }))}
      compared={before && after && { before: before.code, after: after.code }}
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
