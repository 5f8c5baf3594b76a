import { ExportQuery, exportExercises } from "#server/authoring/export.ts";
import { forViewer, notFoundResponse, problem } from "#server/route.ts";

const TYPES = { zip: "application/zip", "tar.gz": "application/gzip" };

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const query = ExportQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return notFoundResponse();
    const exported = await exportExercises(viewer, (await params).id, query.data);
    if (!exported) return notFoundResponse();
    if (!exported.ok) return problem(429, exported.message);
    return new Response(new Uint8Array(exported.bytes), {
      headers: {
        "content-type": TYPES[exported.form],
        "content-disposition": `attachment; filename="${exported.name}"`,
        "cache-control": "no-store",
      },
    });
  });
}
