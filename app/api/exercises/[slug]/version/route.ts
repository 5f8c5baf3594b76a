import { guarded, notFoundResponse } from "#server/route.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { plainVersion } from "#server/versions/plain.ts";
import { readViewer } from "#server/viewer.ts";

/** Which version of the exercise its viewer works on, for a page that has been open for a while. Visitors may ask. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return guarded(async () => {
    const own = await readOwnVersion(await readViewer(), (await params).slug);
    return own ? Response.json(plainVersion(own)) : notFoundResponse();
  });
}
