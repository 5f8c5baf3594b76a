import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Revision } from "#components/authoring/revision.tsx";
import { SittingList } from "#components/authoring/sitting-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { readExerciseHead } from "#server/authoring/exercises.ts";
import { compareRevisions, readDraftHistory } from "#server/authoring/history.ts";
import { HistoryQuery } from "#server/authoring/schema.ts";
import { readMembership } from "#server/courses/membership.ts";
import { requireViewer } from "#server/viewer.ts";
import { RestoreButton } from "./restore-button.tsx";

export const metadata: Metadata = { title: "History of an exercise" };

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<"/courses/[id]/exercises/[slug]/history">) {
  const { id: courseId, slug } = await params;
  const path = `/courses/${courseId}/exercises/${slug}/history`;
  const viewer = await requireViewer(path);
  const choice = { courseId, slug };
  const { from, to, before } = HistoryQuery.parse(await searchParams);
  const [head, history, writer] = await Promise.all([
    readExerciseHead(viewer, choice),
    readDraftHistory(viewer, { ...choice, before }),
    readMembership(viewer, courseId, "write-exercises"),
  ]);
  if (!head) notFound();
  const [changes, sinceThen] =
    from !== null && to !== null
      ? await Promise.all([
          compareRevisions(viewer, { ...choice, from, to }),
          compareRevisions(viewer, { ...choice, from: to, to: null }),
        ])
      : [null, null];
  return (
    <main id="main" className="mx-auto w-full max-w-5xl space-y-6 px-4 py-6">
      <h1 className="text-2xl font-semibold">History of {head.title}</h1>
      {!history || history.sittings.length === 0 ? (
        <EmptyState title="Nothing was changed yet">Every save is kept here, and can be brought back.</EmptyState>
      ) : (
        <>
          {to !== null && changes && (
            <Revision
              revision={to}
              changes={changes}
              differing={sinceThen?.map((change) => change.path) ?? []}
              restore={writer && <RestoreButton {...choice} revision={to} />}
            />
          )}
          <SittingList
            path={path}
            shown={to}
            sittings={history.sittings.map((sitting) => ({ ...sitting, until: sitting.until.toISOString() }))}
          />
          {history.older !== null && (
            <p>
              <Link href={`${path}?before=${history.older}` as Route}>Older ones</Link>
            </p>
          )}
        </>
      )}
    </main>
  );
}
