import { Markdown } from "#components/markdown.tsx";
import type { WorkbenchExercise } from "#components/workbench/types.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type ExerciseForLearner, readQuestions } from "#server/exercises/read.ts";
import { readChecked } from "#server/submissions/answers.ts";
import { requireVariant } from "#server/variants/write.ts";

/** The exercise as the workbench takes it, and its prompt: by hand in the viewer's own variant. Null until that is drawn. */
export async function readWork(viewer: Viewer | null, { prompt, ...exercise }: ExerciseForLearner) {
  if (exercise.kind === "code")
    return { exercise: exercise satisfies WorkbenchExercise, prompt, variantId: "", numbers: "", checked: [] };
  const variant = await requireVariant(viewer, exercise.versionId);
  if (!variant) return null;
  const [asked, checked] = await Promise.all([
    readQuestions(exercise.versionId, variant),
    viewer ? readChecked(viewer, { versionId: exercise.versionId, seed: variant.seed }) : new Map(),
  ]);
  const questions = asked.parts.map((part) => ({
    ...part,
    promptNode: <Markdown text={part.prompt} />,
    itemNodes: Object.fromEntries(
      ("items" in part ? part.items : []).map(({ id, text }) => [id, <Markdown key={id} text={text} />]),
    ),
  }));
  const ids = { variantId: variant.id, numbers: variant.numbersId };
  return {
    exercise: { ...exercise, questions, ...ids },
    prompt: asked.prompt,
    ...ids,
    checked: [...checked.keys()],
  };
}
