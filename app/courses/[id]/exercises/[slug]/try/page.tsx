import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ExercisePlace } from "#components/authoring/proof/file-link.tsx";
import { FailureList } from "#components/authoring/proof/step-list.tsx";
import { DrawingNumbers } from "#components/by-hand/drawing-numbers.tsx";
import { Markdown } from "#components/markdown.tsx";
import type { Problem } from "#server/authoring/problems.ts";
import { openTrial } from "#server/authoring/try.ts";
import { takeDrawingFault } from "#server/variants/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { readWork } from "../../../../../exercises/[slug]/read-work.tsx";
import { TrialWorkbench } from "./trial-workbench.tsx";

export const metadata: Metadata = { title: "Try as a learner" };

/** The learner's page on the draft as it is now. Nothing that is done there counts anywhere. */
export default async function TryPage({ params }: PageProps<"/courses/[id]/exercises/[slug]/try">) {
  const { id: courseId, slug } = await params;
  const viewer = await requireViewer(`/courses/${courseId}/exercises/${slug}/try`);
  const place = { courseId, slug };
  const trial = await openTrial(viewer, place);
  if (!trial) notFound();
  if ("problems" in trial) return <NotYet place={place} failures={trial.problems} />;
  const fault = await takeDrawingFault(viewer, trial.exercise.versionId);
  if (fault) return <NotYet place={place} failures={[fault]} />;
  const work = await readWork(viewer, trial.exercise);
  if (!work) return <DrawingNumbers title={trial.exercise.title} />;
  return (
    <TrialWorkbench
      key={`${trial.exercise.versionId} ${work.variantId}`}
      courseId={courseId}
      exercise={work.exercise}
      prompt={<Markdown form="prompt" text={work.prompt} />}
      openedAt={Date.now()}
      viewer={{ id: viewer.id, name: viewer.name }}
    />
  );
}

/** What keeps the draft from being tried, and where. */
function NotYet({ place, failures }: { place: ExercisePlace; failures: Problem[] }) {
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-4 px-4 py-6">
      <h1 className="text-2xl font-semibold">Try as a learner</h1>
      <p>The draft cannot be shown to learners yet:</p>
      <FailureList place={place} failures={failures} />
    </main>
  );
}
