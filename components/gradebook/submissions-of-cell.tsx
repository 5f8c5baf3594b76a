import type { Route } from "next";
import Link from "next/link";
import { percentWords } from "#domain/percent-words.ts";
import type { Verdict } from "#grader/report.ts";
import { Pager } from "../people/pager.tsx";
import { REGRADED_WORDS, type RegradedState } from "../regrading/regraded-words.ts";
import { Button } from "../ui/button.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";
import { VerdictBadge } from "../ui/verdict-badge.tsx";

export type SubmissionOfCell = {
  id: string;
  /** ISO moment. */
  submittedAt: string;
  version: string;
  part: string | null;
  verdict: Verdict | null;
  score: number | null;
  regraded: RegradedState | null;
};

type SubmissionsOfCellProps = {
  /** The address of the page they are on. */
  action: string;
  slug: string;
  submissions: SubmissionOfCell[];
  place: { page: number; pages: number; total: number };
  /** The one that can be read below. */
  shownId: string | undefined;
  learnerName: string;
};

/** All that was handed in, newest first. Two of them can be chosen to be compared; the form works without any script. */
export function SubmissionsOfCell({ action, slug, submissions, place, shownId, learnerName }: SubmissionsOfCellProps) {
  const [newest, before] = submissions;
  return (
    <form method="get" action={action.split("?")[0]} className="space-y-3">
      <input type="hidden" name="exercise" value={slug} />
      {place.page > 1 && <input type="hidden" name="page" value={place.page} />}
      <h2 className="text-lg font-semibold">{place.pages > 1 ? `Submissions (${place.total})` : "Submissions"}</h2>
      <Table label={`Submissions of ${learnerName}`}>
        <thead>
          <tr>
            <HeadCell>Submitted</HeadCell>
            <HeadCell>Verdict</HeadCell>
            <HeadCell className="text-right">Score</HeadCell>
            <HeadCell>Version</HeadCell>
            <HeadCell>Open</HeadCell>
            {submissions.length > 1 && <HeadCell>Compare from</HeadCell>}
            {submissions.length > 1 && <HeadCell>to</HeadCell>}
          </tr>
        </thead>
        <tbody>
          {submissions.map(({ id, submittedAt, version, part, verdict, score, regraded }) => (
            <tr key={id}>
              <Cell>
                <Link
                  href={`${action}&${place.page > 1 ? `page=${place.page}&` : ""}shown=${id}#shown` as Route}
                  aria-current={id === shownId ? "true" : undefined}
                  className="aria-[current=true]:font-semibold"
                >
                  <Time at={submittedAt} form="full" />
                </Link>
              </Cell>
              <Cell>
                {verdict ? <VerdictBadge verdict={verdict} /> : "Waiting"}
                {part !== null && ` part ${part}`}
                {regraded && <span className="text-text-muted"> {REGRADED_WORDS[regraded]}</span>}
              </Cell>
              <Cell className="text-right">{score === null ? "–" : percentWords(score)}</Cell>
              <Cell>
                <code className="font-mono">{version}</code>
              </Cell>
              <Cell>
                <Link href={`/submissions/${id}` as Route} prefetch={false}>
                  Its page
                </Link>
              </Cell>
              {submissions.length > 1 && (
                <Choice name="from" id={id} at={submittedAt} isChosen={id === (before ?? newest)?.id} />
              )}
              {submissions.length > 1 && <Choice name="to" id={id} at={submittedAt} isChosen={id === newest?.id} />}
            </tr>
          ))}
        </tbody>
      </Table>
      <Pager path={action.split("?")[0]!} query={{ exercise: slug }} page={place.page} pages={place.pages} />
      {submissions.length > 1 && (
        <Button type="submit" size="small">
          Compare
        </Button>
      )}
    </form>
  );
}

function Choice({ name, id, at, isChosen }: { name: "from" | "to"; id: string; at: string; isChosen: boolean }) {
  return (
    <Cell>
      <label className="flex size-6 items-center justify-center">
        <span className="sr-only">
          Compare {name} the submission of {at}
        </span>
        <input type="radio" name={name} value={id} defaultChecked={isChosen} />
      </label>
    </Cell>
  );
}
