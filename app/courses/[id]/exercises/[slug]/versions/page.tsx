import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Comparison } from "#components/versions/comparison.tsx";
import { OriginWords } from "#components/versions/origin-words.tsx";
import { VersionTable } from "#components/versions/version-table.tsx";
import { readMembership } from "#server/courses/membership.ts";
import { readComparison, readVersions } from "#server/versions/read.ts";
import { ComparisonQuery } from "#server/versions/schema.ts";
import { requireViewer } from "#server/viewer.ts";
import { RestoreButton } from "./restore-button.tsx";

type Props = PageProps<"/courses/[id]/exercises/[slug]/versions">;

export const metadata: Metadata = { title: "Versions" };

/** What was published of an exercise, when, by whom and why; `from` and `to` are two versions to compare. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { id, slug } = await params;
  const path = `/courses/${id}/exercises/${slug}/versions`;
  const viewer = await requireViewer(path);
  const { from, to } = ComparisonQuery.parse(await searchParams);
  const [list, comparison, writer] = await Promise.all([
    readVersions(viewer, id, slug),
    from && to ? readComparison(viewer, { courseId: id, slug, from, to }) : null,
    readMembership(viewer, id, "write-exercises"),
  ]);
  if (!list) notFound();
  const publications = list.publications.map((line) => ({ ...line, at: line.at.toISOString() }));
  const mayRestore = list.origin === "course" && writer !== null;
  return (
    <main id="main" className="mx-auto w-full max-w-6xl space-y-6 px-4 py-8">
      <header className="space-y-1">
        <h1 className="text-2xl font-semibold">Versions of {list.title}</h1>
        <OriginWords origin={list.origin} slug={slug} />
      </header>
      <VersionTable
        path={path}
        publications={publications}
        chosen={from && to ? { from, to } : null}
        restore={
          mayRestore ? (versionId, version) => <RestoreButton {...{ courseId: id, slug, versionId, version }} /> : null
        }
      />
      {comparison && (
        <Comparison comparison={comparison} publications={publications} chosen={{ from: from!, to: to! }} />
      )}
    </main>
  );
}
