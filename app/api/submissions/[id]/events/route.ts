import { askAgain, forViewer, notFoundResponse, stateEvents } from "#server/route.ts";
import { isStillThere } from "#server/session-token.ts";
import { readSubmissionState } from "#server/submissions/read.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const { id } = await params;
    if (!(await readSubmissionState(viewer, id))) return notFoundResponse();
    const read = async () => ((await isStillThere(viewer)) ? readSubmissionState(viewer, id) : null);
    return stateEvents(id, read, request);
  }, askAgain);
}
