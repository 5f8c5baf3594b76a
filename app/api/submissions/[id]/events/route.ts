import { askAgain, forViewer, notFoundResponse, stateEvents } from "#server/route.ts";
import { isStillThere } from "#server/session-token.ts";
import { maySeeSubmission, readSubmissionState } from "#server/submissions/read.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const { id } = await params;
    if (!(await maySeeSubmission(viewer, id))) return notFoundResponse();
    const read = async () => {
      const [isThere, state] = await Promise.all([isStillThere(viewer), readSubmissionState(viewer, id)]);
      return isThere ? state : null;
    };
    return stateEvents(id, read, request);
  }, askAgain);
}
