"use client";

import { type ComponentType, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Skeleton } from "../ui/skeleton.tsx";
import { withNames } from "./with-names.ts";

type MarkdownProps = { text: string; form?: "prompt" | "interface" };

/** Markdown as learners see it, typeset anew as it is typed. What KaTeX cannot read is said below. */
export function Preview({ text, form = "prompt", label }: MarkdownProps & { label: string }) {
  const [Markdown, setMarkdown] = useState<ComponentType<MarkdownProps> | null>(null);
  const shown = useDeferredValue(text);
  const { filled, hasNames } = useMemo(() => withNames(shown), [shown]);

  // What typesets formulas is large, and the page can be used without it.
  useEffect(() => {
    import("../markdown.tsx").then(
      (loaded) => setMarkdown(() => loaded.Markdown),
      () => undefined,
    );
  }, []);

  return (
    <section aria-label={label}>
      {Markdown ? <Typeset Markdown={Markdown} text={filled} form={form} /> : <Skeleton words="Typesetting…" />}
      {hasNames && (
        <p className="mt-4 border-t border-border pt-2 text-sm text-text-muted">
          Where a learner’s own numbers stand, their names stand here.
        </p>
      )}
    </section>
  );
}

type TypesetProps = MarkdownProps & { Markdown: ComponentType<MarkdownProps> };

function Typeset({ Markdown, ...props }: TypesetProps) {
  const place = useRef<HTMLDivElement>(null);
  const [faults, setFaults] = useState<string[]>([]);

  // KaTeX marks what it cannot read in what it makes, and says why in a title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked changes with the text
  useEffect(() => {
    const marked = place.current?.querySelectorAll<HTMLElement>(".katex-error") ?? [];
    setFaults([...marked].map((element) => `${element.textContent}: ${element.title.replace(/^ParseError: /, "")}`));
  }, [props.text]);

  return (
    <>
      <div ref={place}>
        <Markdown {...props} />
      </div>
      <div role="status">
        {faults.map((fault) => (
          <p key={fault} className="mt-3 border-l-2 border-verdict-failed pl-2 text-sm break-words">
            This formula cannot be read. {fault}
          </p>
        ))}
      </div>
    </>
  );
}
