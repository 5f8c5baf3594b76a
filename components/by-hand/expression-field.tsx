"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { useEntryKind } from "./entry-kind.ts";
import type { Question } from "./question.ts";
import { TextEntry } from "./text-entry.tsx";
import type { Typeset, Understanding } from "./understand.ts";

/** What an expression is entered with. */
export type ExpressionEntryProps = {
  question: Question & { kind: "expression" };
  value: string;
  onChange: (text: string) => void;
  isInvalid: boolean;
};

/** Mathematics as text or with a maths keyboard, and below it how it is understood, typeset. */
export function ExpressionField(props: ExpressionEntryProps) {
  const { question, value } = props;
  const understanding = useUnderstanding(question, value);
  const [kind, setKind] = useEntryKind();
  const MathsEntry = useMathsEntry(kind === "keyboard");

  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {question.asked.length > 0 && (
          <p id={`asked-${question.id}`} className="text-sm text-text-muted">
            Asked for: {question.asked.join("; ")}.
          </p>
        )}
        <button
          type="button"
          aria-pressed={kind === "keyboard"}
          aria-label={`Maths keyboard for ${question.title}`}
          onClick={() => setKind(kind === "keyboard" ? "text" : "keyboard")}
          className="ml-auto rounded-md border border-border-control px-2 py-0.5 text-sm hover:border-accent hover:text-accent aria-pressed:border-accent aria-pressed:bg-accent-soft"
        >
          Maths keyboard
        </button>
      </div>
      {kind === "keyboard" && MathsEntry ? <MathsEntry {...props} /> : <TextEntry {...props} />}
      <div id={`understood-${question.id}`} aria-live="polite" className="min-h-8 overflow-x-auto text-sm">
        {understanding && <Understood understanding={understanding} text={value} />}
      </div>
    </div>
  );
}

function Understood({ understanding, text }: { understanding: Understanding; text: string }) {
  if ("tex" in understanding)
    return (
      <>
        <span className="flex items-center gap-2">
          <span className="text-text-muted">Understood as</span> <Formula understanding={understanding} />
        </span>
        {understanding.fault && <p className="text-verdict-failed">It {understanding.fault}.</p>}
      </>
    );
  const { problem, at } = understanding;
  const signs = [...text];
  return (
    <>
      <p className="text-verdict-failed">{problemSentence(problem)}</p>
      {at !== undefined && at < signs.length && (
        <p aria-hidden className="font-mono">
          {signs.slice(0, at).join("")}
          <mark className="bg-verdict-failed-soft text-verdict-failed underline decoration-2">{signs[at]}</mark>
          {signs.slice(at + 1).join("")}
        </p>
      )}
    </>
  );
}

function Formula({ understanding: { draw, tex } }: { understanding: Typeset }) {
  const place = useRef<HTMLSpanElement>(null);
  // KaTeX draws into an element of its own.
  useEffect(() => {
    if (place.current) draw(place.current);
  }, [draw]);
  return <span key={tex} ref={place} className="text-base" />;
}

/** How the text is understood. Parser and typesetter are heavy, so they come after the page, when something is typed. */
function useUnderstanding(question: Question & { kind: "expression" }, text: string): Understanding | null {
  const [understanding, setUnderstanding] = useState<Understanding | null>(null);
  const asked = useRef(question);
  useEffect(() => {
    let isCurrent = true;
    if (text.trim() === "") setUnderstanding(null);
    else
      void import("./understand.ts").then(
        ({ understand }) => isCurrent && setUnderstanding(understand(asked.current, text)),
        // Without network the text is still kept, and understood by the server.
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return understanding;
}

/** The maths field is heavier still, and comes only to those who ask for it. Until then there is the text. */
function useMathsEntry(isWanted: boolean): ComponentType<ExpressionEntryProps> | null {
  const [entry, setEntry] = useState<{ Entry: ComponentType<ExpressionEntryProps> } | null>(null);
  useEffect(() => {
    if (isWanted)
      import("./maths-entry.tsx").then(
        ({ MathsEntry }) => setEntry({ Entry: MathsEntry }),
        // Without network the text field stays, which can do the same.
        () => undefined,
      );
  }, [isWanted]);
  return entry?.Entry ?? null;
}

/** "is nested too deeply" goes on from the field's name; "this bracket closes nothing" is a sentence already. */
function problemSentence(problem: string): string {
  const isSentence = /^(?:this|a) /.test(problem);
  return isSentence ? `${problem[0]!.toUpperCase()}${problem.slice(1)}.` : `It ${problem}.`;
}
