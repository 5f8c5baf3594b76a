import { draftAddress } from "#server/drafts/schema.ts";
import { dropOtherDraft } from "#server/drafts/write.ts";
import { forViewer, isFromOurPages, notFoundResponse, problem } from "#server/route.ts";

export async function DELETE(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return forViewer(async (viewer) => {
    if (!isFromOurPages(request)) return problem(403, "This request did not come from one of our pages.");
    const address = draftAddress(request, await params);
    if (!address.success) return notFoundResponse();
    await dropOtherDraft(viewer, address.data);
    return new Response(null, { status: 204 });
  });
}
