import { readProof } from "#server/authoring/proofs.ts";
import { askAgain, forViewer, stateEvents } from "#server/route.ts";
import { isStillThere } from "#server/session-token.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string; proofId: string }> }) {
  return forViewer(async (viewer) => {
    const { id: courseId, proofId } = await params;
    const read = async () => ((await isStillThere(viewer)) ? readProof(viewer, { courseId, proofId }) : null);
    return stateEvents({ id: proofId, read }, request);
  }, askAgain);
}
