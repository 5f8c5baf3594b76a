"use client";

import { Play, RotateCcw } from "lucide-react";
import { type Ref, useRef, useState } from "react";
import type { CodeProblem } from "#grader/report.ts";
import { CodeEditor, type CodeEditorHandle } from "../code-editor.tsx";
import { Button, Keys } from "../ui/button.tsx";
import type { Question } from "./question.ts";

/** What a program's editor has of the page around it. */
export type ProgramSurroundings = {
  slug: string;
  /** Raised with each text of the draft that was not typed here. */
  epoch: number;
  editor: Ref<CodeEditorHandle>;
  /** A part's answer at this instant, which may not have been drawn yet. */
  readNewest: (part: string) => unknown;
  /** Runs this part alone on its public cases. */
  onRun: (part: string) => void;
  onCheck: () => void;
};

type ProgramFieldProps = {
  question: Question & { kind: "code" };
  answer: unknown;
  onChange: (text: string) => void;
  surroundings: ProgramSurroundings;
  /** What the grader found in this very text. */
  markers: CodeProblem[] | undefined;
};

/** A program to write, in the editor that exercises of code have. Untouched, it is the starter and no answer. */
export function ProgramField({ question, answer, onChange, surroundings, markers }: ProgramFieldProps) {
  const { id, title, starter, types, signature } = question;
  const { slug, epoch, editor, readNewest, onRun, onCheck } = surroundings;
  const textIn = (raw: unknown) => (typeof raw === "string" ? raw : starter);
  const [restarts, setRestarts] = useState(0);
  const runButton = useRef<HTMLButtonElement>(null);

  /** The editor also tells of a text that it was given, which nobody has typed. */
  function change(typed: string) {
    if (typed !== textIn(readNewest(id))) onChange(typed);
  }

  function startOver() {
    onChange(starter);
    setRestarts(restarts + 1);
  }

  return (
    <div className="space-y-2">
      <p className="text-sm text-text-muted">Export this function:</p>
      <pre className="overflow-x-auto rounded-md bg-surface-sunken px-3 py-2 font-mono text-[13px] leading-5 whitespace-pre-wrap">
        {signature}
      </pre>
      <div className="h-104 overflow-hidden rounded-md border border-border-control">
        <CodeEditor
          ref={editor}
          value={textIn(answer)}
          valueEpoch={epoch + restarts}
          onChange={change}
          types={types}
          path={`exercises/${slug}/${id}.ts`}
          label={`Your code for ${title}. Escape leaves the editor.`}
          markers={markers}
          onRun={() => onRun(id)}
          onSubmit={onCheck}
          onLeave={() => runButton.current?.focus()}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button ref={runButton} size="small" onClick={() => onRun(id)} title={RUN}>
          <Play aria-hidden size={14} /> Run the public cases
          <span className="hidden text-text-muted wide:inline">
            <Keys>Ctrl ↵</Keys>
          </span>
        </Button>
        <Button look="plain" size="small" onClick={startOver}>
          <RotateCcw aria-hidden size={14} /> Start over
        </Button>
        <span className="ml-auto hidden text-sm text-text-muted wide:inline">
          Tab indents. Escape leaves the editor.
        </span>
      </div>
    </div>
  );
}

const RUN = "Tries this program alone on its public cases. It costs no attempt.";
