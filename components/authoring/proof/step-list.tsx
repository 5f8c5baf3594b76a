import { Circle, CircleCheck, CircleDashed, CircleX, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import type { Failure, ProofStep } from "#grader/proof-steps.ts";
import { type ExercisePlace, FileLink } from "./file-link.tsx";
import { measureWords, type ShownState, STATE_WORDS, shownState, stepTitle } from "./step-words.ts";

const MARKS: Record<ShownState, { Icon: typeof Circle; look: string }> = {
  waiting: { Icon: Circle, look: "text-text-muted" },
  running: { Icon: LoaderCircle, look: "text-accent motion-safe:animate-spin" },
  passed: { Icon: CircleCheck, look: "text-verdict-passed" },
  failed: { Icon: CircleX, look: "text-verdict-failed" },
  "not reached": { Icon: CircleDashed, look: "text-text-muted" },
};

type StepListProps = {
  place: ExercisePlace;
  steps: ProofStep[];
  isOver: boolean;
  /** By the id of a mistake's step, the message that it is to earn. */
  messages: Record<string, ReactNode>;
};

/** What an exercise is put to, and what came of each. */
export function StepList({ place, steps, isOver, messages }: StepListProps) {
  return (
    <ol
      aria-label="Rules of the check"
      className="divide-y divide-border rounded-lg border border-border bg-surface-raised"
    >
      {steps.map((step) => (
        <StepRow
          key={step.id}
          place={place}
          step={step}
          state={shownState(step, isOver)}
          message={step.kind === "mistake" ? messages[step.id] : undefined}
        />
      ))}
    </ol>
  );
}

type StepRowProps = { place: ExercisePlace; step: ProofStep; state: ShownState; message: ReactNode };

function StepRow({ place, step, state, message }: StepRowProps) {
  const { Icon, look } = MARKS[state];
  return (
    <li className="flex gap-3 px-3 py-2">
      <Icon aria-hidden size={18} className={`mt-1 shrink-0 ${look}`} />
      <div className="min-w-0 flex-1 space-y-1">
        <div className="flex flex-wrap justify-between gap-x-4">
          <span className="min-w-0 break-words">{stepTitle(step)}</span>
          <span className="text-sm text-text-muted tabular-nums">
            {[STATE_WORDS[state], measureWords(step)].filter(Boolean).join(": ")}
          </span>
        </div>
        <FailureList place={place} failures={step.failures} />
        {message && (
          <details className="text-sm">
            <summary className="text-text-muted">Its message</summary>
            <div className="mt-1 border-l-3 border-border pl-3">{message}</div>
          </details>
        )}
      </div>
    </li>
  );
}

/** Each file at fault, which leads to where it is written, and the rule that it breaks. */
export function FailureList({ place, failures }: { place: ExercisePlace; failures: Failure[] }) {
  if (failures.length === 0) return null;
  return (
    <ul className="space-y-1 text-sm">
      {failures.map(({ file, rule }) => (
        <li key={`${file} ${rule}`} className="break-words whitespace-pre-wrap">
          {file === "" ? "The exercise" : <FileLink {...place} file={file} />}: {rule}
        </li>
      ))}
    </ul>
  );
}
