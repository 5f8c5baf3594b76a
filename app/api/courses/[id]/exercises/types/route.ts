import { readAuthorTypes } from "#server/authoring/author-types.ts";
import { forViewer, notFoundResponse } from "#server/route.ts";

/** They are the same until the next release, and a page that has them a day longer is none the worse. */
const HEADERS = { "cache-control": "private, max-age=3600" };

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const types = await readAuthorTypes(viewer, (await params).id);
    return types ? Response.json(types, { headers: HEADERS }) : notFoundResponse();
  });
}
