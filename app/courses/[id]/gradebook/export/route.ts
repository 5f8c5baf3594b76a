import { exportGradebook } from "#server/gradebook/export.ts";
import { forViewer, notFoundResponse } from "#server/route.ts";

const TYPES = { csv: "text/csv; charset=utf-8", json: "application/json" };

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const form = new URL(request.url).searchParams.get("form") === "json" ? "json" : "csv";
    const text = await exportGradebook(viewer, (await params).id, form);
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
