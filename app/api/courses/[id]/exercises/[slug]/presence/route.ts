import { noteEditing } from "#server/authoring/presence.ts";
import { ExerciseChoice, Presence } from "#server/authoring/schema.ts";
import { forViewer, notFoundResponse, parseBody, problem } from "#server/route.ts";

export async function PUT(request: Request, { params }: { params: Promise<{ id: string; slug: string }> }) {
  return forViewer(async (viewer) => {
    const { id: courseId, slug } = await params;
    const choice = ExerciseChoice.safeParse({ courseId, slug });
    if (!choice.success) return notFoundResponse();
    const said = await parseBody(request, Presence);
    if (said instanceof Response) return said;
    const news = await noteEditing(viewer, { ...choice.data, ...said });
    if (!news) return notFoundResponse();
    return "tooOften" in news ? problem(429, news.tooOften) : Response.json(news);
  });
}
