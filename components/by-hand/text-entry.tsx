"use client";

import { useRef } from "react";
import type { ExpressionEntryProps } from "./expression-field.tsx";

const SIGNS = ["(", ")", "^", "*", "/", "tanh(", "exp(", "log("];
const ROW_SIGNS = [".*", "^T", "diag("];

/** Mathematics as text, with keys for what a keyboard lacks. */
export function TextEntry({ question, value, onChange, isInvalid }: ExpressionEntryProps) {
  const field = useRef<HTMLInputElement>(null);
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
    <>
      <input
        ref={field}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-label={question.title}
        aria-describedby={`asked-${question.id} understood-${question.id} said-${question.id}`}
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
    </>
  );
}
