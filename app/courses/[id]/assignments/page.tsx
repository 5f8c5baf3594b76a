import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OwnAssignments } from "#components/assignments/own-assignments.tsx";
import { TaughtAssignments } from "#components/assignments/taught-assignments.tsx";
import { readOwnAssignments } from "#server/assignments/own.ts";
import { readAssignments } from "#server/assignments/read.ts";
import { readMembership } from "#server/courses/membership.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Assignments" };

export default async function AssignmentsPage({ params }: PageProps<"/courses/[id]/assignments">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/assignments`);
  const [membership, own, all] = await Promise.all([
    readMembership(viewer, id),
    readOwnAssignments(viewer, id),
    readAssignments(viewer, id),
  ]);
  if (!membership || !all) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-4xl space-y-6 px-4 py-8">
      <h1 className="text-2xl font-semibold">Assignments</h1>
      {own ? (
        <OwnAssignments {...own} />
      ) : (
        <TaughtAssignments courseId={id} assignments={all} mayEdit={membership.may("edit-assignments")} />
      )}
    </main>
  );
}
