import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mistakeCsv } from "#components/cohort/cohort-csv.ts";
import { CohortPage } from "#components/cohort/cohort-page.tsx";
import { Definition } from "#components/cohort/definition.tsx";
import { countWords } from "#components/cohort/figure-words.ts";
import { MistakeBoard } from "#components/cohort/mistake-board.tsx";
import { CopyCsvButton } from "#components/copy-csv-button.tsx";
import { Pager } from "#components/people/pager.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { readMistakeBoard } from "#server/cohort/mistakes.ts";
import { PageNumber } from "#server/cohort/schema.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Mistakes of the cohort" };

export default async function MistakesPage({ params, searchParams }: PageProps<"/courses/[id]/cohort/mistakes">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/cohort/mistakes`);
  const page = PageNumber.parse((await searchParams).page);
  const board = await readMistakeBoard(viewer, id, { page });
  if (!board) notFound();
  const pages = Math.ceil(board.total / board.pageSize);
  return (
    <CohortPage title="Mistakes in the room">
      <p className="text-sm text-text-muted">
        {countWords(board.total, "mistake")} held now <Definition of="held" />, those of most learners first.
      </p>
      {board.total === 0 ? (
        <EmptyState title="Nobody holds a mistake that was named">
          A mistake appears here when the reason for a wrong answer was found.
        </EmptyState>
      ) : (
        <>
          <p className="text-right">
            <CopyCsvButton label={pages > 1 ? "Copy this page as CSV" : "Copy as CSV"} text={mistakeCsv(board.lines)} />
          </p>
          <MistakeBoard courseId={id} lines={board.lines} />
        </>
      )}
      <Pager page={page} pages={pages} path={`/courses/${id}/cohort/mistakes`} query={{}} />
    </CohortPage>
  );
}
