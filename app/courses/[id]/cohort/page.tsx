import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SHOWN } from "#components/cohort/arrange-rows.ts";
import { CohortPage } from "#components/cohort/cohort-page.tsx";
import { Definition } from "#components/cohort/definition.tsx";
import { HeatMapView } from "#components/cohort/heat-map-view.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { readHeatMap } from "#server/cohort/heat-map.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Cohort" };

const Shown = z.enum(SHOWN).catch("all");

export default async function HeatMapPage({ params, searchParams }: PageProps<"/courses/[id]/cohort">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/cohort`);
  const map = await readHeatMap(viewer, id);
  if (!map) notFound();
  return (
    <CohortPage title="Who is where">
      <p className="text-sm text-text-muted">
        Learners by exercises <Definition of="exercises" />, by state <Definition of="states" />. Arrow keys move, Enter
        opens what was handed in.
      </p>
      {map.rows.length === 0 ? (
        <EmptyState title="Nobody has joined yet">Learners join with the code on the course's first page.</EmptyState>
      ) : (
        <HeatMapView
          map={{ ...map, courseId: id, at: map.at.toISOString() }}
          show={Shown.parse((await searchParams).show)}
        />
      )}
    </CohortPage>
  );
}
