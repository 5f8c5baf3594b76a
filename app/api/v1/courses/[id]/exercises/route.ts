import { readStates } from "#server/authoring/exchange.ts";
import { apiAnswer, apiNothing } from "#server/tokens/api-answer.ts";
import { forToken } from "#server/tokens/for-token.ts";

/** The exercises of a course, without their files. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const courseId = (await params).id;
  return forToken(request, { courseId, scope: "read-exercises" }, async (viewer) => {
    const exercises = await readStates(viewer, courseId);
    return exercises ? apiAnswer({ exercises }) : apiNothing();
  });
}
