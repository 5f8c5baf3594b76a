import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { readAssignable } from "#server/assignments/assignable.ts";
import { readMembership } from "#server/courses/membership.ts";
import { requireViewer } from "#server/viewer.ts";
import { AssignmentEditor } from "../assignment-editor.tsx";
import { plainAssignable } from "../plain-assignable.ts";

export const metadata: Metadata = { title: "New assignment" };

export default async function NewAssignmentPage({ params }: PageProps<"/courses/[id]/assignments/new">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/assignments/new`);
  const [membership, assignable] = await Promise.all([
    readMembership(viewer, id, "edit-assignments"),
    readAssignable(viewer, id),
  ]);
  if (!membership) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <header>
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${id}/assignments`}>Assignments</Link>
        </p>
        <h1 className="text-2xl font-semibold">New assignment</h1>
      </header>
      <AssignmentEditor courseId={id} catalogue={assignable.map(plainAssignable(id))} stored={null} />
    </main>
  );
}
