import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CohortPage } from "#components/cohort/cohort-page.tsx";
import { MistakeView } from "#components/cohort/mistake-view.tsx";
import { readMistakeExample } from "#server/cohort/example.ts";
import { readMistake } from "#server/cohort/mistakes.ts";
import { PageNumber } from "#server/cohort/schema.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "A mistake of the cohort" };

type Props = PageProps<"/courses/[id]/cohort/mistakes/[slug]/[mistake]">;

export default async function MistakePage({ params, searchParams }: Props) {
  const { id, slug, mistake: encoded } = await params;
  const viewer = await requireViewer(`/courses/${id}/cohort/mistakes/${slug}/${encoded}`);
  const mistake = decodeURIComponent(encoded);
  const number = PageNumber.parse((await searchParams).example);
  const [detail, example] = await Promise.all([
    readMistake(viewer, id, { slug, mistake }),
    readMistakeExample(viewer, id, { slug, mistake, number }),
  ]);
  if (!detail) notFound();
  return (
    <CohortPage title={`A mistake in ${detail.figures.title}`}>
      <MistakeView
        courseId={id}
        line={detail.figures}
        holders={detail.holders.map((holder) => ({ ...holder, since: holder.since.toISOString() }))}
        example={example}
      />
    </CohortPage>
  );
}
