import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { RegradeList } from "#components/regrading/regrade-list.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { readRegrades } from "#server/regrading/list.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Regrades" };

export default async function RegradesPage({ params }: PageProps<"/courses/[id]/regrades">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/regrades`);
  const lines = await readRegrades(viewer, id);
  if (!lines) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-6xl space-y-6 px-4 py-8">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="space-y-1">
          <h1 className="text-2xl font-semibold">Regrades</h1>
          <p className="text-text-muted">
            Submissions graded once more. You see what would change before anything does.
          </p>
        </div>
        <Link href={`/courses/${id}/regrades/new` as Route} className={buttonClass({ look: "primary" })}>
          New regrade
        </Link>
      </header>
      {lines.length === 0 ? (
        <EmptyState title="Nothing was regraded yet">
          When an exercise was wrong, publish a repaired version of it and grade what was handed in by that one.
        </EmptyState>
      ) : (
        <RegradeList courseId={id} lines={lines} />
      )}
    </main>
  );
}
