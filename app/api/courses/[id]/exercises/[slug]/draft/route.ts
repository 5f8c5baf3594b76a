import { mayWrite } from "#server/authoring/access.ts";
import { saveDraft } from "#server/authoring/draft.ts";
import { DraftChanges, ExerciseChoice } from "#server/authoring/schema.ts";
import { forViewer, notFoundResponse, parseBody, problem } from "#server/route.ts";

export async function PUT(request: Request, { params }: { params: Promise<{ id: string; slug: string }> }) {
  return forViewer(async (viewer) => {
    const { id: courseId, slug } = await params;
    const choice = ExerciseChoice.safeParse({ courseId, slug });
    if (!choice.success || !(await mayWrite(viewer, choice.data))) return notFoundResponse();
    const save = await parseBody(request, DraftChanges);
    if (save instanceof Response) return save;
    const saved = await saveDraft(viewer, { ...choice.data, ...save });
    return saved.ok ? Response.json(saved.value) : problem(409, saved.message);
  });
}
