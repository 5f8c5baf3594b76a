import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ChoiceForm } from "#components/regrading/choice-form.tsx";
import { FoundSubmissions } from "#components/regrading/found-submissions.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { readRegradeForm } from "#server/regrading/form.ts";
import { RegradeQuery } from "#server/regrading/schema.ts";
import { requireViewer } from "#server/viewer.ts";
import { StartButton } from "./start-button.tsx";

export const metadata: Metadata = { title: "New regrade" };

export default async function NewRegradePage({ params, searchParams }: PageProps<"/courses/[id]/regrades/new">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/regrades/new`);
  const query = RegradeQuery.parse(await searchParams);
  const form = await readRegradeForm(viewer, id, query);
  if (!form) notFound();
  const { exercises, options, found } = form;
  const chosen = { ...query, slug: options && query.slug };
  const isAboutLearners = found?.ok === false && found.field === "learners";
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <header className="space-y-1">
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${id}/regrades` as Route}>Regrades</Link>
        </p>
        <h1 className="text-2xl font-semibold">New regrade</h1>
        <p className="text-text-muted">Choose what is graded once more, and by which version of the exercise.</p>
      </header>
      {exercises.length === 0 ? (
        <EmptyState title="Nothing to regrade">
          Nobody has handed in anything to an exercise that this course has published in an assignment or written.
        </EmptyState>
      ) : (
        <ChoiceForm {...{ exercises, options, chosen }} errors={isAboutLearners ? [found.message] : []} />
      )}
      {found && chosen.slug !== null && (
        <FoundSubmissions
          found={found}
          start={<StartButton choice={{ ...query, slug: chosen.slug, courseId: id }} />}
        />
      )}
    </main>
  );
}
