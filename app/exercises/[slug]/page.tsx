import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Markdown } from "#components/markdown.tsx";
import { Workbench } from "#components/workbench/workbench.tsx";
import { readDraft } from "#server/drafts/read.ts";
import { readExercise } from "#server/exercises/read.ts";
import { readSubmissions } from "#server/submissions/read.ts";
import { readViewer } from "#server/viewer.ts";
import { runAction, submitAction } from "./actions.ts";

type Props = PageProps<"/exercises/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const exercise = await readExercise((await params).slug);
  return { title: exercise?.title ?? "Not found" };
}

export default async function ExercisePage({ params }: Props) {
  const { slug } = await params;
  const [viewer, exercise] = await Promise.all([readViewer(), readExercise(slug)]);
  if (!exercise) notFound();
  const [draft, submissions] = viewer
    ? await Promise.all([readDraft(viewer, slug), readSubmissions(viewer, slug)])
    : [null, []];

  const { prompt, hints, ...rest } = exercise;
  return (
    <Workbench
      key={viewer?.id ?? "visitor"}
      exercise={rest}
      prompt={<Markdown form="prompt" text={prompt} />}
      hintNodes={hints.map((hint) => <Markdown key={hint} text={hint} />)}
      viewer={viewer && { id: viewer.id, name: viewer.name }}
      draft={draft && plainDraft(draft)}
      submissions={submissions.map((line) => ({ ...line, submittedAt: line.submittedAt.toISOString() }))}
      actions={{ run: runAction, submit: submitAction }}
    />
  );
}

/** Dates as text, the form in which the editor gets them later from the draft's route as well. */
function plainDraft({ code, revision, savedAt, other }: NonNullable<Awaited<ReturnType<typeof readDraft>>>) {
  return {
    code,
    revision,
    savedAt: savedAt.toISOString(),
    other: other && { code: other.code, savedAt: other.savedAt.toISOString() },
  };
}
