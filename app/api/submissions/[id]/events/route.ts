import { stillWaiting } from "#server/report-state.ts";
import { askAgain, forViewer, stateEvents } from "#server/route.ts";
import { isStillThere } from "#server/session-token.ts";
import { readSubmissionState } from "#server/submissions/read.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const { id } = await params;
    const read = async () => {
      const [isThere, state] = await Promise.all([isStillThere(viewer), readSubmissionState(viewer, id)]);
      return isThere ? state : null;
    };
    return stateEvents({ id, read, glance: stillWaiting }, request);
  }, askAgain);
}
