import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CohortPage } from "#components/cohort/cohort-page.tsx";
import { OverTimeView } from "#components/cohort/over-time-view.tsx";
import { addUp } from "#domain/cohort/solved-days.ts";
import { readOverTime } from "#server/cohort/over-time.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Progress of the cohort" };

export default async function OverTimePage({ params }: PageProps<"/courses/[id]/cohort/progress">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/cohort/progress`);
  const overTime = await readOverTime(viewer, id);
  if (!overTime) notFound();
  return (
    <CohortPage title="Progress over time">
      <OverTimeView days={addUp(overTime.days)} due={overTime.due} pairs={overTime.pairs} />
    </CohortPage>
  );
}
