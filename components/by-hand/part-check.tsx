import { attemptWords } from "#domain/attempts.ts";
import { percentWords } from "#domain/percent-words.ts";
import type { SubmissionFact } from "#domain/score/history.ts";
import { partsBefore } from "#grader/by-hand/parts-before.ts";
import type { Policy } from "#grader/policy.ts";
import { Button } from "../ui/button.tsx";
import type { Question } from "./question.ts";

type PartCheckProps = {
  question: Question;
  questions: Question[];
  policy: Policy;
  /** The attempts that are left for a part; null where there is no limit. */
  leftFor: (part: string) => number | null;
  /** Its newest check with a verdict. */
  last: SubmissionFact | null;
  /** The ids of the parts that were checked on these numbers. */
  checked: ReadonlySet<string>;
  isSending: boolean;
  onCheck: () => void;
};

/** Below a part that is checked by itself: the button, what is left, and what it waits for. */
export function PartCheck({ question, questions, policy, leftFor, last, checked, isSending, onCheck }: PartCheckProps) {
  const left = leftFor(question.id);
  // One that is used up cannot be checked any more, on other numbers neither.
  const awaited = partsBefore(questions, question.id).find(({ id }) => !checked.has(id) && leftFor(id) !== 0);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-text-muted">
      {awaited ? (
        <p>This is worked out from “{awaited.title}”. Check that first.</p>
      ) : (
        left !== 0 && (
          <Button
            size="small"
            onClick={onCheck}
            pending={isSending && "Checking…"}
            aria-label={`Check this part: ${question.title}`}
          >
            Check this part
          </Button>
        )
      )}
      <p className="tabular-nums">{[attemptWords(policy, left), lastWords(last)].filter(Boolean).join(" · ")}</p>
    </div>
  );
}

function lastWords(last: SubmissionFact | null): string | null {
  if (last?.score == null) return null;
  return last.score === 1 ? "Last checked: right" : `Last checked: ${percentWords(last.score)} of its points`;
}
