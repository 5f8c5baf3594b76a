import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { readMembership } from "#server/courses/membership.ts";
import { requireViewer } from "#server/viewer.ts";
import { ImportForm } from "./import-form.tsx";

export const metadata: Metadata = { title: "Import exercises" };

export default async function ImportExercisesPage({ params }: PageProps<"/courses/[id]/exercises/import">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/exercises/import`);
  if (!(await readMembership(viewer, id, "write-exercises"))) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <header className="space-y-1">
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${id}/exercises` as Route}>Exercises</Link>
        </p>
        <h1 className="text-2xl font-semibold">Import exercises</h1>
        <p>
          A <code>.zip</code> or <code>.tar.gz</code> archive of one exercise, or with a folder for each of several.
          What is in it becomes their drafts; nothing is published, and nothing changes before you have seen what it
          does.
        </p>
      </header>
      <ImportForm courseId={id} />
      <section aria-labelledby="export" className="space-y-2">
        <h2 id="export" className="text-lg font-semibold">
          Export
        </h2>
        <p>
          All drafts of this course as an archive that can be imported again:{" "}
          <a href={`/courses/${id}/exercises/export?form=zip`} download>
            .zip
          </a>{" "}
          or{" "}
          <a href={`/courses/${id}/exercises/export?form=tar.gz`} download>
            .tar.gz
          </a>
          .
        </p>
      </section>
    </main>
  );
}
