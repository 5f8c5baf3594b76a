import { dropOtherDraft } from "#server/drafts/write.ts";
import { forViewer, isFromOurPages, problem } from "#server/route.ts";

export async function DELETE(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return forViewer(async (viewer) => {
    if (!isFromOurPages(request)) return problem(403, "This request did not come from one of our pages.");
    await dropOtherDraft(viewer, (await params).slug);
    return new Response(null, { status: 204 });
  });
}
