import { readHeatMapChanges } from "#server/cohort/heat-map.ts";
import { Since } from "#server/cohort/schema.ts";
import { forViewer, notFoundResponse, problem } from "#server/route.ts";

/** What has changed in the heat map of a course, for a page that follows it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const asked = new URL(request.url).searchParams.get("since");
    const since = Since.safeParse(asked);
    if (!since.success)
      return problem(400, `since must be a moment such as 2026-01-31T09:00:00Z, and was “${asked ?? ""}”.`);
    const changes = await readHeatMapChanges(viewer, (await params).id, since.data);
    return changes ? Response.json(changes) : notFoundResponse();
  });
}
