import { stillWaiting } from "#server/report-state.ts";
import { askAgain, guarded, stateEvents } from "#server/route.ts";
import { readRunState } from "#server/runs/read.ts";
import { readViewer } from "#server/viewer.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return guarded(async () => {
    const { id } = await params;
    const viewer = await readViewer();
    return stateEvents({ id, read: () => readRunState(viewer, id), glance: stillWaiting }, request);
  }, askAgain);
}
