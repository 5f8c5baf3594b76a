import { DraftSave, draftAddress } from "#server/drafts/schema.ts";
import { keepDraft } from "#server/drafts/write.ts";
import { forViewer, notFoundResponse, parseBody, problem } from "#server/route.ts";

export async function PUT(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return forViewer(async (viewer) => {
    const address = draftAddress(request, await params);
    if (!address.success) return notFoundResponse();
    const save = await parseBody(request, DraftSave);
    if (save instanceof Response) return save;
    const kept = await keepDraft(viewer, address.data, save);
    if (!kept.ok) return problem(409, kept.message);
    const { revision, savedAt, other } = kept.value;
    return Response.json({ revision, savedAt, other });
  });
}
