import { readProof } from "#server/authoring/proofs.ts";
import { askAgain, forViewer, notFoundResponse, stateEvents } from "#server/route.ts";
import { isStillThere } from "#server/session-token.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string; proofId: string }> }) {
  return forViewer(async (viewer) => {
    const { id: courseId, proofId } = await params;
    if (!(await readProof(viewer, { courseId, proofId }))) return notFoundResponse();
    const read = async () => ((await isStillThere(viewer)) ? readProof(viewer, { courseId, proofId }) : null);
    return stateEvents(proofId, read, request);
  }, askAgain);
}
