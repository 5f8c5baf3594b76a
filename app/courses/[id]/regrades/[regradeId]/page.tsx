import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Refresh } from "#components/admin/refresh.tsx";
import { Pager } from "#components/people/pager.tsx";
import { ChooseAll, ChosenProvider } from "#components/regrading/chosen.tsx";
import { OutcomeBar } from "#components/regrading/outcome-bar.tsx";
import { PreviewTable } from "#components/regrading/preview-table.tsx";
import { RegradeHead } from "#components/regrading/regrade-head.tsx";
import { RegradeProgress } from "#components/regrading/regrade-progress.tsx";
import { ScoreChangesView } from "#components/regrading/score-changes.tsx";
import { ShownNav } from "#components/regrading/shown-nav.tsx";
import { SortNav } from "#components/regrading/sort-nav.tsx";
import { type RegradePreview, readRegrade } from "#server/regrading/read.ts";
import { PreviewQuery, ScoresQuery } from "#server/regrading/schema.ts";
import { readScoreChanges } from "#server/regrading/scores.ts";
import { requireViewer } from "#server/viewer.ts";
import { ApplyForm } from "./apply-form.tsx";
import { CancelButton, UndoButton } from "./regrade-buttons.tsx";

export const metadata: Metadata = { title: "Regrade" };

const REFRESH_S = 2;

export default async function RegradePage({ params, searchParams }: PageProps<"/courses/[id]/regrades/[regradeId]">) {
  const { id: courseId, regradeId } = await params;
  const path = `/courses/${courseId}/regrades/${regradeId}`;
  const viewer = await requireViewer(path);
  const asked = await searchParams;
  const [query, scoresQuery] = [PreviewQuery.parse(asked), ScoresQuery.parse(asked)];
  const address = { courseId, regradeId };
  const regrade = await readRegrade(viewer, address, query);
  if (!regrade) notFound();
  const scores = asked.view === "scores" ? await readScoreChanges(viewer, address, scoresQuery) : null;
  const { counts, state } = regrade;
  const isOpen = state === "previewed" || state === "cancelled";
  const here = { path, query: scores ? { view: "scores", which: scoresQuery.which } : { ...query } };
  return (
    <main id="main" className="mx-auto w-full max-w-6xl space-y-6 px-4 py-8">
      <RegradeHead courseId={courseId} {...regrade} />
      {state === "running" && (
        <>
          <RegradeProgress counts={counts} leftS={regrade.leftS} cancel={<CancelButton address={address} />} />
          <Refresh seconds={REFRESH_S} />
        </>
      )}
      <OutcomeBar counts={counts} />
      <ChosenProvider regradeId={regradeId}>
        {isOpen && <Apply address={address} counts={counts} />}
        {state === "applied" && <UndoButton address={address} />}
        <section id="list" className="space-y-3" aria-label="The preview">
          <ShownNav counts={counts} shown={query.shown} isScores={scores !== null} address={here} />
          {scores ? (
            <ScoreChangesView
              {...{ courseId, slug: regrade.exercise.slug, which: scoresQuery.which, address: here }}
              {...scores}
            />
          ) : (
            <Submissions regrade={regrade} query={query} path={path} mayChoose={isOpen} />
          )}
          <Pager {...here} page={(scores ?? regrade).page} pages={(scores ?? regrade).pages} />
        </section>
      </ChosenProvider>
    </main>
  );
}

type ApplyProps = { address: { courseId: string; regradeId: string }; counts: RegradePreview["counts"] };

function Apply({ address, counts: { up, down, same, overtaken } }: ApplyProps) {
  const judged = up + down + same;
  if (judged === 0) return null;
  return (
    <section className="max-w-xl space-y-3" aria-labelledby="apply">
      <h2 id="apply" className="text-lg font-semibold">
        Apply
      </h2>
      <p className="text-text-muted">
        Each submission gets its new result, learners whose result changes are told, and what instructors set by hand
        stays. It can be undone.
        {overtaken > 0 && ` ${overtaken.toLocaleString("en")} were regraded since, and are left out.`}
      </p>
      <ApplyForm address={address} counts={{ judged, up }} />
    </section>
  );
}

type SubmissionsProps = { regrade: RegradePreview; query: PreviewQuery; path: string; mayChoose: boolean };

function Submissions({ regrade: { rows, open }, query, path, mayChoose }: SubmissionsProps) {
  if (rows.length === 0) return <p className="text-text-muted">There are none.</p>;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SortNav sort={query.sort} address={{ path, query }} />
        {mayChoose && <ChooseAll ids={rows.filter(isJudged).map(({ submissionId }) => submissionId)} />}
      </div>
      <PreviewTable items={rows} open={open} mayChoose={mayChoose} address={{ path, query }} />
    </>
  );
}

const isJudged = ({ after }: RegradePreview["rows"][number]) =>
  after !== null && after.verdict !== "unfit" && after.verdict !== "internal-error";
