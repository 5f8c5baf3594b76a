import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftToRead } from "#components/authoring/draft-to-read.tsx";
import { AuthoringWorkbench } from "#components/authoring/workbench.tsx";
import { readDraft } from "#server/authoring/draft.ts";
import { readExerciseHead } from "#server/authoring/exercises.ts";
import { problemsOf } from "#server/authoring/problems.ts";
import { WriteQuery } from "#server/authoring/schema.ts";
import { readMembership } from "#server/courses/membership.ts";
import { requireViewer } from "#server/viewer.ts";
import { OpenDraft } from "./open-draft.tsx";

export const metadata: Metadata = { title: "Write an exercise" };

type Props = PageProps<"/courses/[id]/exercises/[slug]">;

/** `file`: the one that is opened. In an archived course the draft is there to be read. */
export default async function WriteExercisePage({ params, searchParams }: Props) {
  const { id: courseId, slug } = await params;
  const { file } = WriteQuery.parse(await searchParams);
  const viewer = await requireViewer(`/courses/${courseId}/exercises/${slug}`);
  const choice = { courseId, slug };
  const [head, draft, writer] = await Promise.all([
    readExerciseHead(viewer, choice),
    readDraft(viewer, choice),
    readMembership(viewer, courseId, "write-exercises"),
  ]);
  if (!head) notFound();
  if (!writer) return <DraftToRead {...choice} title={head.title} files={draft?.files ?? null} file={file} />;
  if (!draft) return <OpenDraft {...choice} title={head.title} />;
  const { files, revision, editors } = draft;
  return (
    <AuthoringWorkbench
      key={`${slug} ${file}`}
      {...choice}
      title={head.title}
      viewerId={viewer.id}
      file={file}
      draft={{ files, revision }}
      problems={problemsOf(slug, files)}
      editors={editors}
    />
  );
}
