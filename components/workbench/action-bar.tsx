import { Play, Send } from "lucide-react";
import type { Ref } from "react";
import { type Wait, waitWords } from "#domain/back-pressure.ts";
import { Button, Keys } from "../ui/button.tsx";
import type { Noun } from "./types.ts";
import type { Trial } from "./use-trial.ts";

type ActionBarProps = {
  trial: Trial | null;
  noun: Noun;
  /** Each part has a button of its own. */
  isPartByPart: boolean;
  onRun: () => void;
  onSubmit: () => void;
  runButton: Ref<HTMLButtonElement>;
};

/** What to do with the code or the answers, and how far the last press has come. Answers have nothing to be tried on. */
export function ActionBar({ trial, noun, isPartByPart, onRun, onSubmit, runButton }: ActionBarProps) {
  const isSending = trial?.state.phase === "sending";
  return (
    <div className="flex items-center gap-3 border-t border-border bg-surface-raised px-3 py-2 sm:px-5">
      <p className="mr-auto line-clamp-2 min-h-8 min-w-0 content-center text-sm leading-tight text-text-muted">
        {progressWords(trial) || (isPartByPart && PART_BY_PART)}
      </p>
      {noun === "code" && (
        <Button ref={runButton} onClick={onRun} pending={isSending && trial.kind === "run" && "Sending…"} title={RUN}>
          <Play aria-hidden size={16} /> Run
          <span className="hidden text-text-muted wide:inline">
            <Keys>Ctrl ↵</Keys>
          </span>
        </Button>
      )}
      {!isPartByPart && (
        <Button
          look="primary"
          onClick={onSubmit}
          pending={isSending && (trial.kind === "submission" || (noun === "answers" && !trial.tried)) && "Submitting…"}
          title={noun === "code" ? SUBMIT : CHECK}
        >
          <Send aria-hidden size={16} /> {noun === "code" ? "Submit" : "Check the answers"}
          <span className="hidden wide:inline">
            <Keys>{noun === "code" ? "Ctrl ⇧ ↵" : "Ctrl ↵"}</Keys>
          </span>
        </Button>
      )}
    </div>
  );
}

const RUN = "Run tries the public cases. It costs no attempt.";
const CHECK = "Has all that is answered marked. Empty parts are left for later.";
const PART_BY_PART = "Each part has a button of its own, and Ctrl ↵ checks the one you are in.";
const SUBMIT = "Submit has all cases graded, the hidden ones too.";

/** What is under way, in words. Empty while nothing is. */
export function progressWords(trial: Trial | null): string {
  switch (trial?.state.phase) {
    case "sending":
      return "Sending…";
    case "waiting":
      return waitingWords(trial.state);
    case "running":
      return trial.kind === "run" ? "Running the public cases…" : "Grading all cases…";
    default:
      return "";
  }
}

function waitingWords({ place, estimateS }: Wait): string {
  if (place === 1) return "Next in the queue…";
  const until = estimateS === null ? "" : `, ${waitWords(estimateS)} to go`;
  return `Waiting: place ${place.toLocaleString("en")} in the queue${until}…`;
}
