import type { Route } from "next";
import Link from "next/link";
import type { RegradeState } from "#domain/regrading/state.ts";
import { amountWords, STATE_WORDS, targetWords } from "#domain/regrading/words.ts";
import { Badge } from "../ui/badge.tsx";
import { Notice } from "../ui/notice.tsx";
import { Time } from "../ui/time.tsx";
import type { ItemCounts } from "./types.ts";

type Deed = { at: Date; by: string | null };

type RegradeHeadProps = {
  courseId: string;
  exercise: { slug: string; title: string };
  version: string | null;
  words: string[];
  state: RegradeState;
  reason: string;
  counts: ItemCounts;
  made: Deed;
  applied: Deed | null;
  undone: Deed | null;
};

/** What a regrade is about, how it stands, and what has to be known first. */
export function RegradeHead(props: RegradeHeadProps) {
  const { courseId, exercise, version, words, state, reason, counts, made, applied, undone } = props;
  return (
    <header className="space-y-3">
      <div className="space-y-1">
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${courseId}/regrades` as Route}>Regrades</Link>
        </p>
        <h1 className="text-2xl font-semibold">{exercise.title}</h1>
        <p>
          <Badge tone={state === "running" || state === "previewed" ? "accent" : "neutral"}>{STATE_WORDS[state]}</Badge>{" "}
          {amountWords(counts.all, "submission")}, graded once more {targetWords(version)}.
        </p>
        <p className="text-text-muted">{words.join(" ")}</p>
        <p className="text-sm text-text-muted">
          Begun <By deed={made} />
          {applied && (
            <>
              , applied <By deed={applied} />
            </>
          )}
          {undone && (
            <>
              , undone <By deed={undone} />
            </>
          )}
          .{reason && ` Reason: ${reason}`}
        </p>
      </div>
      {counts.alarm > 0 && <Notice kind="problem">{alarmWords(counts.alarm)}</Notice>}
      {state === "cancelled" && counts.waiting > 0 && (
        <Notice>
          It was cancelled: {counts.waiting.toLocaleString("en")} of {amountWords(counts.all, "submission")} were not
          graded, and stay as they are. What was graded can be applied.
        </Notice>
      )}
    </header>
  );
}

function By({ deed: { at, by } }: { deed: Deed }) {
  return (
    <>
      <Time at={at.toISOString()} form="full" /> by {by ?? "a deleted account"}
    </>
  );
}

const alarmWords = (count: number) =>
  `Alarm: of ${amountWords(count, "submission")} the same version, grader and seed told something else than before, though no limit was met. Either a stored report was changed, or grading does not repeat itself. Ask your administrator before you apply anything.`;
