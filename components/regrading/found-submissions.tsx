import type { ReactNode } from "react";
import { waitWords } from "#domain/back-pressure.ts";
import { amountWords, elsewhereWords } from "#domain/regrading/words.ts";
import { Notice } from "../ui/notice.tsx";

type FoundProps = {
  found:
    | { ok: true; count: number; learners: number; waiting: number; elsewhere: number; estimateS: number | null }
    | { ok: false; message: string };
  start: ReactNode;
};

/** What a choice comes to, before anything is begun. */
export function FoundSubmissions({ found, start }: FoundProps) {
  if (!found.ok) return <Notice kind="problem">{found.message}</Notice>;
  const { count, learners, waiting, elsewhere, estimateS } = found;
  if (count === 0)
    return (
      <Notice>
        No submission fits this choice.{waiting > 0 && ` ${amountWords(waiting, "submission")} of it ${wait(waiting)}.`}{" "}
        {elsewhereWords(elsewhere)}
      </Notice>
    );
  return (
    <section className="space-y-3" aria-labelledby="found">
      <h2 id="found" className="text-lg font-semibold">
        {amountWords(count, "submission")} of {amountWords(learners, "learner")}
      </h2>
      <p>
        {estimateS === null
          ? "Nothing of this exercise was graded lately, so how long it takes is not known."
          : `Grading them takes ${waitWords(estimateS)}, and longer while learners hand in: theirs goes first.`}{" "}
        Nothing changes until you apply what you see then.
      </p>
      {waiting > 0 && (
        <p className="text-text-muted">
          {amountWords(waiting, "submission")} {wait(waiting)}, and {waiting === 1 ? "is" : "are"} left out.
        </p>
      )}
      {elsewhere > 0 && <p className="text-text-muted">{elsewhereWords(elsewhere)}</p>}
      {start}
    </section>
  );
}

const wait = (count: number) => `still ${count === 1 ? "waits" : "wait"} for a first verdict`;
