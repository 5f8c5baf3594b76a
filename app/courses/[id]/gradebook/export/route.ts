import { exportGradebook } from "#server/gradebook/export.ts";
import { DEFAULT_QUERY, GradebookQuery } from "#server/gradebook/schema.ts";
import { forViewer, notFoundResponse } from "#server/route.ts";

const TYPES = { csv: "text/csv; charset=utf-8", json: "application/json" };

/** The whole gradebook, or with `shown` what the rest of the address asks for, as the page does. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const asked = new URL(request.url).searchParams;
    const form = asked.get("form") === "json" ? "json" : "csv";
    const query = asked.has("shown") ? GradebookQuery.parse(Object.fromEntries(asked)) : DEFAULT_QUERY;
    const text = await exportGradebook(viewer, (await params).id, form, query);
    if (text === null) return notFoundResponse();
    return new Response(text, {
      headers: {
        "content-type": TYPES[form],
        "content-disposition": `attachment; filename="gradebook.${form}"`,
        "cache-control": "no-store",
      },
    });
  });
}
