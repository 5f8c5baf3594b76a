import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthoringWorkbench } from "#components/authoring/workbench.tsx";
import { readDraft } from "#server/authoring/draft.ts";
import { readExerciseHead } from "#server/authoring/exercises.ts";
import { problemsOf } from "#server/authoring/problems.ts";
import { requireViewer } from "#server/viewer.ts";
import { OpenDraft } from "./open-draft.tsx";

export const metadata: Metadata = { title: "Write an exercise" };

export default async function WriteExercisePage({ params }: PageProps<"/courses/[id]/exercises/[slug]">) {
  const { id: courseId, slug } = await params;
  const viewer = await requireViewer(`/courses/${courseId}/exercises/${slug}`);
  const choice = { courseId, slug };
  const [head, draft] = await Promise.all([readExerciseHead(viewer, choice), readDraft(viewer, choice)]);
  if (!head) notFound();
  if (!draft) return <OpenDraft {...choice} title={head.title} />;
  const { files, revision, editors } = draft;
  return (
    <AuthoringWorkbench
      key={slug}
      {...choice}
      title={head.title}
      viewerId={viewer.id}
      draft={{ files, revision }}
      problems={problemsOf(slug, files)}
      editors={editors}
    />
  );
}
