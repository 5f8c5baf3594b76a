import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrawingNumbers } from "#components/by-hand/drawing-numbers.tsx";
import { CodeListing } from "#components/code-listing.tsx";
import { Markdown } from "#components/markdown.tsx";
import { Workbench } from "#components/workbench/workbench.tsx";
import type { History } from "#domain/score/history.ts";
import { readOwnAssigned } from "#server/assignments/assigned.ts";
import { readOwnTalk, type Talk } from "#server/comments/counts.ts";
import { readDraft, readEarlierDrafts } from "#server/drafts/read.ts";
import { readExercise, readLine } from "#server/exercises/read.ts";
import { readSolution } from "#server/exercises/solution.ts";
import { readOpenedHints } from "#server/hints/read.ts";
import { markReadAt } from "#server/notifications/write.ts";
import { readHistory } from "#server/scores/read.ts";
import { readSubmissions } from "#server/submissions/read.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { readVersionPlaces } from "#server/versions/places.ts";
import { plainVersion } from "#server/versions/plain.ts";
import { readViewer } from "#server/viewer.ts";
import { moveVersionAction, newVariantAction, openHintAction, runAction, submitAction } from "./actions.tsx";
import { readWork } from "./read-work.tsx";

const NO_HISTORY: History = { submissions: [], hints: [] };

type Props = PageProps<"/exercises/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [viewer, { slug }] = await Promise.all([readViewer(), params]);
  return { title: (await readLine(viewer, slug))?.title ?? "Not found" };
}

export default async function ExercisePage({ params }: Props) {
  const { slug } = await params;
  const viewer = await readViewer();
  const own = await readOwnVersion(viewer, slug);
  const exercise = own && (await readExercise(viewer, { slug, versionId: own.versionId }));
  if (!exercise) notFound();
  // They were told that there is a newer version, and the page says so as well.
  if (viewer) await markReadAt(viewer, `/exercises/${slug}`);
  const [work, submissions, history, hints, assigned, solution, talk, versionPlaces] = await Promise.all([
    readWork(viewer, exercise),
    viewer ? readSubmissions(viewer, slug) : [],
    viewer ? readHistory(viewer, slug) : NO_HISTORY,
    viewer ? readOpenedHints(viewer, slug, exercise.versionId) : [],
    viewer ? readOwnAssigned(viewer, slug) : [],
    viewer ? readSolution(viewer, slug) : null,
    viewer ? readOwnTalk(viewer, slug) : new Map<string, Talk>(),
    viewer ? readVersionPlaces(viewer, slug) : [],
  ]);
  if (!work) return <DrawingNumbers title={exercise.title} />;
  const place = { slug, numbers: work.numbers };
  const [draft, earlierDrafts] = await Promise.all([
    viewer ? readDraft(viewer, place) : null,
    viewer && exercise.kind === "by-hand" ? readEarlierDrafts(viewer, place) : [],
  ]);

  return (
    <Workbench
      key={`${viewer?.id ?? "visitor"} ${exercise.versionId} ${work.variantId}`}
      exercise={work.exercise}
      ownVersion={plainVersion(own)}
      prompt={<Markdown form="prompt" text={work.prompt} />}
      versionPlaces={versionPlaces}
      hintNodes={hints.map((hint) => <Markdown key={hint} text={hint} />)}
      history={history}
      assigned={assigned}
      openedAt={Date.now()}
      solution={solution !== null && <CodeListing code={solution} label="The author’s solution" />}
      checked={work.checked}
      viewer={viewer && { id: viewer.id, name: viewer.name }}
      draft={draft && plainDraft(draft)}
      earlierDrafts={earlierDrafts.map(({ code, savedAt }) => ({ code, savedAt: savedAt.toISOString() }))}
      submissions={submissions.map((line) => ({
        ...line,
        submittedAt: line.submittedAt.toISOString(),
        talk: talk.get(line.id) ?? null,
        isVersionHere: line.version === exercise.version,
      }))}
      actions={{
        run: runAction,
        submit: submitAction,
        openHint: openHintAction,
        newVariant: newVariantAction,
        moveVersion: moveVersionAction,
      }}
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
