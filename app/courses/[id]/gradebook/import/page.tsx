import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { readMembership } from "#server/courses/membership.ts";
import { readGradebook } from "#server/gradebook/read.ts";
import { DEFAULT_QUERY } from "#server/gradebook/schema.ts";
import { requireViewer } from "#server/viewer.ts";
import { ImportForm } from "../import-form.tsx";

export const metadata: Metadata = { title: "Import scores" };

export default async function ImportScoresPage({ params }: PageProps<"/courses/[id]/gradebook/import">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/gradebook/import`);
  const membership = await readMembership(viewer, id, "edit-grades");
  const book = membership && (await readGradebook(viewer, id, DEFAULT_QUERY));
  if (!book) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <header className="space-y-1">
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${id}/gradebook`}>Gradebook</Link>
        </p>
        <h1 className="text-2xl font-semibold">Import scores</h1>
        <p>
          A table with a line for each score: <code>email</code>, <code>exercise</code> (its name in the address),{" "}
          <code>percent</code>, and if you like <code>part</code> and <code>reason</code>. Nothing changes before you
          have seen what each line does.
        </p>
      </header>
      <ImportForm courseId={id} assignments={book.columns.map((column) => ({ id: column.id, title: column.title }))} />
    </main>
  );
}
