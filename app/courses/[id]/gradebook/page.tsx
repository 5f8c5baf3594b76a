import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GradebookView } from "#components/gradebook/gradebook-view.tsx";
import { readMembership } from "#server/courses/membership.ts";
import { PAGE_SIZE, readGradebook } from "#server/gradebook/read.ts";
import { GradebookQuery } from "#server/gradebook/schema.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Gradebook" };

export default async function GradebookPage({ params, searchParams }: PageProps<"/courses/[id]/gradebook">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/gradebook`);
  const query = GradebookQuery.parse({ ...(await searchParams), offset: 0 });
  const [book, membership] = await Promise.all([readGradebook(viewer, id, query), readMembership(viewer, id)]);
  if (!book || !membership) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-6xl space-y-4 px-4 py-6">
      <h1 className="text-2xl font-semibold">Gradebook</h1>
      <GradebookView
        courseId={id}
        {...book}
        query={query}
        pageSize={PAGE_SIZE}
        mayEdit={membership.may("edit-grades")}
      />
    </main>
  );
}
