import { forViewer, notFoundResponse } from "#server/route.ts";
import { readAnswersHandedIn } from "#server/submissions/handed-in.ts";
import { readSubmission } from "#server/submissions/read.ts";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const { id } = await params;
    const [submission, answers] = await Promise.all([readSubmission(viewer, id), readAnswersHandedIn(viewer, id)]);
    return submission ? Response.json({ ...submission, answers }) : notFoundResponse();
  });
}
