import type { Route } from "next";
import Link from "next/link";
import { ATTEMPT_BINS, type Bin, binWords, MINUTE_BINS } from "#domain/cohort/bins.ts";
import type { DefinitionId } from "#domain/cohort/definitions.ts";
import { barChart } from "../admin/bar-chart.ts";
import { Figure } from "../admin/figure.tsx";
import { Card } from "../ui/card.tsx";
import { Time } from "../ui/time.tsx";
import { Definition } from "./definition.tsx";
import type { ExerciseLine } from "./exercise-table.tsx";
import { discriminationWords, meanShareWords, medianWords, shareWords } from "./figure-words.ts";

type ExerciseViewProps = {
  courseId: string;
  line: ExerciseLine & { trying: number };
  learners: number;
  cases: { title: string; learners: number }[];
  /** Null where nobody may be named. */
  givenUp: { id: string; name: string; lastSubmittedAt: string }[] | null;
};

/** One exercise of the cohort: its figures drawn, each with what it was counted from. */
export function ExerciseView({ courseId, line, learners, cases, givenUp }: ExerciseViewProps) {
  const { began, trying, stuck, solved } = line;
  const states = { "not started": learners - began, trying, stuck, solved };
  return (
    <>
      <Facts line={line} />
      <div className="grid grid-cols-1 gap-4 wide:grid-cols-2">
        <Bars title="Learners by state" of="states" bars={Object.entries(states)} heads={["State", "Learners"]} />
        <Bars title="Attempts to solve" of="attempts" {...binned(ATTEMPT_BINS, line.attempts, "Attempts")} />
        <Bars title="Active minutes to solve" of="minutes" {...binned(MINUTE_BINS, line.minutes, "Minutes")} />
        <Bars
          title="Where they stopped"
          of="hardestCase"
          bars={cases.map(({ title, learners: stopped }) => [title, stopped])}
          heads={["Case", "Learners"]}
        />
        {givenUp && <GivenUp courseId={courseId} slug={line.slug} learners={givenUp} />}
      </div>
    </>
  );
}

function Facts({ line }: { line: ExerciseLine }) {
  const facts: [string, DefinitionId, string][] = [
    ["Pass rate", "passRate", shareWords(line.solved, line.began)],
    ["Attempts, median", "attempts", medianWords(line.medianAttempts)],
    ["Minutes, median", "minutes", medianWords(line.medianMinutes)],
    ["Mean share", "difficulty", meanShareWords(line.meanShare)],
    ["Discrimination", "discrimination", discriminationWords(line.discrimination, line.compared)],
    ["Given up", "givenUp", shareWords(line.givenUp, line.began)],
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 wide:grid-cols-6">
      {facts.map(([name, of, words]) => (
        <div key={name} className="rounded-lg border border-border bg-surface-raised px-3 py-2">
          <dt className="text-sm text-text-muted">
            {name} <Definition of={of} />
          </dt>
          <dd className="text-xl font-semibold tabular-nums">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

type BarsProps = { title: string; of: DefinitionId; bars: [string, number][]; heads: string[] };

function Bars({ title, of, bars, heads }: BarsProps) {
  const isEmpty = bars.every(([, value]) => value === 0);
  const drawn = bars.map(([name, value]) => ({ name, value, words: String(value) }));
  return (
    <Figure
      title={title}
      svg={isEmpty ? null : barChart(`${title}, learners`, drawn)}
      nothing="Nobody yet."
      heads={heads}
      rows={isEmpty ? [] : bars}
    >
      <p className="text-sm text-text-muted">
        What is counted <Definition of={of} />
      </p>
    </Figure>
  );
}

const binned = (bins: readonly Bin[], counts: readonly number[], name: string): Pick<BarsProps, "bars" | "heads"> => ({
  bars: bins.map((bin, i) => [binWords(bin), counts[i]!]),
  heads: [name, "Learners"],
});

type GivenUpProps = {
  courseId: string;
  slug: string;
  learners: { id: string; name: string; lastSubmittedAt: string }[];
};

function GivenUp({ courseId, slug, learners }: GivenUpProps) {
  return (
    <Card className="space-y-2">
      <h2 className="text-lg font-semibold">
        Given up <Definition of="givenUp" />
      </h2>
      {learners.length === 0 && <p className="text-text-muted">Nobody.</p>}
      <ul className="max-h-80 space-y-1 overflow-y-auto text-sm">
        {learners.map(({ id, name, lastSubmittedAt }) => (
          <li key={id}>
            <Link href={`/courses/${courseId}/learners/${id}/${slug}` as Route} prefetch={false}>
              {name}
            </Link>{" "}
            <span className="text-text-muted">
              last handed in <Time at={lastSubmittedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
