import { askAgain, forViewer, notFoundResponse, stateEvents } from "#server/route.ts";
import { readSubmissionState } from "#server/submissions/read.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const { id } = await params;
    if (!(await readSubmissionState(viewer, id))) return notFoundResponse();
    return stateEvents(id, () => readSubmissionState(viewer, id), request);
  }, askAgain);
}
