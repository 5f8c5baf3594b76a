import { askAgain, guarded, notFoundResponse, stateEvents } from "#server/route.ts";
import { readRunState } from "#server/runs/read.ts";
import { readViewer } from "#server/viewer.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return guarded(async () => {
    const { id } = await params;
    const viewer = await readViewer();
    if (!(await readRunState(viewer, id))) return notFoundResponse();
    return stateEvents(id, () => readRunState(viewer, id), request);
  }, askAgain);
}
