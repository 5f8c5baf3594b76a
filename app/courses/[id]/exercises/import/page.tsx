import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { readStates } from "#server/authoring/exchange.ts";
import { readMembership } from "#server/courses/membership.ts";
import { requireViewer } from "#server/viewer.ts";
import { ImportForm } from "./import-form.tsx";

export const metadata: Metadata = { title: "Import exercises" };

export default async function ImportExercisesPage({ params }: PageProps<"/courses/[id]/exercises/import">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/exercises/import`);
  const [exercises, writer] = await Promise.all([
    readStates(viewer, id),
    readMembership(viewer, id, "write-exercises"),
  ]);
  if (!exercises || !writer) notFound();
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
      <section aria-labelledby="export" className="space-y-3">
        <h2 id="export" className="text-lg font-semibold">
          Export
        </h2>
        <p>
          Archives that can be imported again. All drafts of this course: <ExportLink courseId={id} form="zip" /> or{" "}
          <ExportLink courseId={id} form="tar.gz" />.
        </p>
        {exercises.length > 0 && (
          <Table label="Exports of single exercises">
            <thead>
              <tr>
                <HeadCell>Exercise</HeadCell>
                <HeadCell>Draft</HeadCell>
                <HeadCell>What learners have</HeadCell>
              </tr>
            </thead>
            <tbody>
              {exercises.map(({ slug, currentHash }) => (
                <tr key={slug}>
                  <Cell className="font-medium break-words">{slug}</Cell>
                  <Cell>
                    <ExportLink courseId={id} slug={slug} of="draft" form="zip" />
                  </Cell>
                  <Cell>
                    {currentHash ? <ExportLink courseId={id} slug={slug} of="current" form="zip" /> : "nothing yet"}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </main>
  );
}

type ExportLinkProps = { courseId: string; slug?: string; of?: "draft" | "current"; form: "zip" | "tar.gz" };

function ExportLink({ courseId, ...query }: ExportLinkProps) {
  const { slug, of, form } = query;
  const about = slug ? `${slug}, ${of === "current" ? "what learners have" : "draft"}, as .${form}` : undefined;
  return (
    <a href={`/courses/${courseId}/exercises/export?${new URLSearchParams(query)}`} download aria-label={about}>
      .{form}
    </a>
  );
}
