import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GatePanel } from "#components/authoring/proof/gate-panel.tsx";
import { MutantPanel } from "#components/authoring/proof/mutant-panel.tsx";
import { PublishForm } from "#components/authoring/proof/publish-form.tsx";
import { StartButton } from "#components/authoring/proof/start-button.tsx";
import { FailureList } from "#components/authoring/proof/step-list.tsx";
import { Markdown } from "#components/markdown.tsx";
import { Time } from "#components/ui/time.tsx";
import { type CheckPage, readCheckPage } from "#server/authoring/check.ts";
import { readMembership } from "#server/courses/membership.ts";
import { requireViewer } from "#server/viewer.ts";
import { cancelProofAction, makeMistakeAction, publishExerciseAction, startProofAction } from "./actions.ts";

export const metadata: Metadata = { title: "Check" };

/** Puts the draft to the proof, publishes what has passed, and looks for mistakes that the cases miss. */
export default async function CheckDraftPage({ params }: PageProps<"/courses/[id]/exercises/[slug]/check">) {
  const { id, slug } = await params;
  const viewer = await requireViewer(`/courses/${id}/exercises/${slug}/check`);
  const place = { courseId: id, slug };
  const [page, writer] = await Promise.all([
    readCheckPage(viewer, place),
    readMembership(viewer, id, "write-exercises"),
  ]);
  if (!page) notFound();
  const mayWrite = writer !== null;
  const { problems, gate, messages } = page;
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-8 px-4 py-6">
      <section className="space-y-4" aria-labelledby="check">
        <h1 id="check" className="text-2xl font-semibold">
          Check {page.title}
        </h1>
        <p className="text-text-muted">
          The reference and the alternatives have to pass, the starter must not, and every mistake has to earn its own
          message, whatever seed the hidden cases are drawn from. What passes can be published.
        </p>
        <FailureList place={place} failures={problems} />
        {mayWrite && (
          <StartButton
            place={place}
            kind="publish"
            look="primary"
            label={gate ? "Check again" : "Check the draft"}
            start={startProofAction}
          />
        )}
        {!mayWrite && !gate && <p>The draft was not checked.</p>}
        {gate && (
          <>
            <p className="text-sm text-text-muted">
              Asked for <Time at={gate.queuedAt} />.
            </p>
            <GatePanel
              key={gate.id}
              place={place}
              proof={gate}
              messages={Object.fromEntries(
                Object.entries(messages).map(([step, text]) => [step, <Markdown key={step} text={text} />]),
              )}
              cancel={mayWrite ? cancelProofAction : null}
            />
          </>
        )}
      </section>
      {mayWrite && (
        <section className="space-y-4" aria-labelledby="publish">
          <h2 id="publish" className="text-lg font-semibold">
            Publish
          </h2>
          <Publishing page={page} place={place} />
        </section>
      )}
      {page.hasPrograms && <MissedMistakes {...{ page, place, mayWrite }} />}
    </main>
  );
}

type MissedMistakesProps = { page: CheckPage; place: { courseId: string; slug: string }; mayWrite: boolean };

function MissedMistakes({ page: { search }, place, mayWrite }: MissedMistakesProps) {
  if (!mayWrite && !search) return null;
  return (
    <section className="space-y-4" aria-labelledby="mutants">
      <h2 id="mutants" className="text-lg font-semibold">
        Mistakes that the cases would miss
      </h2>
      <p className="text-text-muted">
        Right programs of this exercise are changed in one place, as a slip of the pen would: another sign, a term left
        out, arguments exchanged, an index one off. What passes all the same is worth a case that catches it.
      </p>
      {mayWrite && (
        <StartButton
          place={place}
          kind="mutants"
          label={search ? "Search again" : "Suggest mistakes"}
          start={startProofAction}
        />
      )}
      {search && (
        <MutantPanel
          key={search.id}
          place={place}
          search={search}
          change={mayWrite ? { cancel: cancelProofAction, makeMistake: makeMistakeAction } : null}
        />
      )}
    </section>
  );
}

function Publishing({ page, place }: { page: CheckPage; place: { courseId: string; slug: string } }) {
  const { isProven, publishing, revision } = page;
  if (publishing.published === "this") return <p>Learners have the draft as it is now. There is nothing to publish.</p>;
  if (!isProven) return <p>Only what has passed the check can be published. The draft, as it is now, has not.</p>;
  return (
    <PublishForm
      place={place}
      revision={revision}
      begun={publishing.begun}
      isFirst={publishing.published === "nothing"}
      publish={publishExerciseAction}
    />
  );
}
