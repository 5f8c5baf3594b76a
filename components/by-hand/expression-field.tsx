"use client";

import { useEffect, useRef, useState } from "react";
import type { Question } from "./question.ts";
import type { Typeset, Understanding } from "./understand.ts";

type ExpressionFieldProps = {
  question: Question & { kind: "expression" };
  value: string;
  onChange: (text: string) => void;
  isInvalid: boolean;
};

const SIGNS = ["(", ")", "^", "*", "/", "tanh(", "exp(", "log("];
const ROW_SIGNS = [".*", "^T", "diag("];

/** Mathematics as text, with keys for what a keyboard lacks, and below it how it is understood, typeset. */
export function ExpressionField({ question, value, onChange, isInvalid }: ExpressionFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const understanding = useUnderstanding(question, value);
  const hasRows = Object.values(question.symbols).some(({ shape }) => shape.length > 0);
  const keys = [...Object.keys(question.symbols), ...SIGNS, ...(hasRows ? ROW_SIGNS : [])];

  function insert(sign: string) {
    const { selectionStart, selectionEnd } = field.current!;
    const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
    onChange(value.slice(0, from) + sign + value.slice(to));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + sign.length, from + sign.length);
    });
  }

  return (
    <div className="space-y-2">
      <input
        ref={field}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-label={question.title}
        aria-describedby={`understood-${question.id} said-${question.id}`}
        aria-invalid={isInvalid || undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={2000}
        className="block w-full rounded-md border border-border-control bg-surface px-3 py-1.5 font-mono text-[15px] aria-invalid:border-verdict-failed"
      />
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">Signs to put in</legend>
        {keys.map((sign) => (
          <button
            key={sign}
            type="button"
            onClick={() => insert(sign)}
            className="min-w-9 rounded-md border border-border-control px-2 py-0.5 font-mono text-sm hover:border-accent hover:text-accent"
          >
            {sign}
          </button>
        ))}
      </fieldset>
      <div id={`understood-${question.id}`} aria-live="polite" className="min-h-8 overflow-x-auto text-sm">
        {understanding && <Understood understanding={understanding} text={value} />}
      </div>
    </div>
  );
}

function Understood({ understanding, text }: { understanding: Understanding; text: string }) {
  if ("tex" in understanding)
    return (
      <span className="flex items-center gap-2">
        <span className="text-text-muted">Understood as</span> <Formula understanding={understanding} />
      </span>
    );
  const { problem, at } = understanding;
  const signs = [...text];
  return (
    <>
      <p className="text-verdict-failed">It {problem}.</p>
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
