import { forViewer, notFoundResponse } from "#server/route.ts";
import { readSubmission } from "#server/submissions/read.ts";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const submission = await readSubmission(viewer, (await params).id);
    return submission ? Response.json(submission) : notFoundResponse();
  });
}
