"use client";

import { type ComponentType, type Ref, useEffect, useRef, useState } from "react";
import type { CodeProblem } from "#grader/report.ts";

/** What the page may ask of the editor. */
export type CodeEditorHandle = { jumpTo: (line: number, column: number) => void; focus: () => void };

export type CodeEditorProps = {
  value: string;
  /**
   * Raised with each `value` that does not come from typing here. Only then is the text in the editor replaced: what
   * typing reported comes back a render later, and must not overwrite the keys pressed meanwhile.
   */
  valueEpoch: number;
  onChange?: ((value: string) => void) | undefined;
  /** Ambient types the code may use: the exercise's types.d.ts. */
  types: string;
  /** What the file is called: "exercises/rnn-step/solution.ts". */
  path: string;
  /** The name that a screen reader says. */
  label: string;
  readOnly?: boolean | undefined;
  onRun?: (() => void) | undefined;
  onSubmit?: (() => void) | undefined;
  /** Escape was pressed: move the focus to whatever comes next. */
  onLeave?: (() => void) | undefined;
  /** Problems that the grader found in this very text. */
  markers?: CodeProblem[] | undefined;
  ref?: Ref<CodeEditorHandle> | undefined;
};

type Loaded = ComponentType<CodeEditorProps & { onReady: () => void }>;

/** A code editor. Until it has arrived, and if it never does, a plain text field holds the same text. */
export function CodeEditor(props: CodeEditorProps) {
  const [Loaded, setLoaded] = useState<Loaded | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "missing">("loading");
  const field = useRef<HTMLTextAreaElement>(null);

  // Monaco is large: it is fetched after the first paint, and by no page without an editor.
  useEffect(() => {
    import("./editor/monaco-editor.tsx").then(
      ({ MonacoEditor }) => setLoaded(() => MonacoEditor),
      () => setState("missing"),
    );
  }, []);

  const handle = props.ref && "current" in props.ref ? props.ref : null;
  function takeOver() {
    const hadFocus = document.activeElement === field.current;
    setState("ready");
    if (hadFocus) handle?.current?.focus();
  }

  return (
    <div className="relative h-full bg-surface-raised">
      {Loaded && <Loaded {...props} onReady={takeOver} />}
      {state !== "ready" && <PlainField {...props} field={field} isMissing={state === "missing"} />}
    </div>
  );
}

type PlainFieldProps = CodeEditorProps & { field: Ref<HTMLTextAreaElement>; isMissing: boolean };

function PlainField({ value, onChange, label, readOnly, field, isMissing }: PlainFieldProps) {
  return (
    <div className="absolute inset-0 flex flex-col bg-surface-raised">
      {isMissing && (
        <p className="border-b border-border px-3 py-1.5 text-sm text-text-muted">
          The editor could not be loaded, so this is a plain text field. Everything else works as usual.
        </p>
      )}
      <textarea
        ref={field}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        readOnly={readOnly}
        aria-label={label}
        spellCheck={false}
        autoCapitalize="off"
        className="min-h-0 flex-1 resize-none bg-transparent py-3 pr-3 pl-16 font-mono text-sm leading-[22px] whitespace-pre"
      />
    </div>
  );
}
