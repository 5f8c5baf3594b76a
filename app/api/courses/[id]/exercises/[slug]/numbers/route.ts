import { drawPromptNumbers } from "#server/authoring/prompt-numbers.ts";
import { ExerciseChoice, NumbersWish } from "#server/authoring/schema.ts";
import { forViewer, notFoundResponse, parseBody, problem } from "#server/route.ts";

/** Numbers for the preview of a prompt. A draft that was not asked about before is kept, and a worker draws: so it is a PUT. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string; slug: string }> }) {
  return forViewer(async (viewer) => {
    const { id: courseId, slug } = await params;
    const choice = ExerciseChoice.safeParse({ courseId, slug });
    if (!choice.success) return notFoundResponse();
    const wish = await parseBody(request, NumbersWish);
    if (wish instanceof Response) return wish;
    const numbers = await drawPromptNumbers(viewer, { ...choice.data, ...wish });
    if (!numbers) return notFoundResponse();
    return numbers.ok ? Response.json(numbers.value) : problem(409, numbers.message);
  });
}
