import { readGradebook } from "#server/gradebook/read.ts";
import { GradebookQuery } from "#server/gradebook/schema.ts";
import { forViewer, notFoundResponse } from "#server/route.ts";

/** Further learners of a gradebook that is being scrolled. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const query = GradebookQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const book = await readGradebook(viewer, (await params).id, query);
    return book ? Response.json({ rows: book.rows }) : notFoundResponse();
  });
}
