"use client";

import { type ComponentType, memo, useDeferredValue, useEffect, useMemo, useState } from "react";
import { Skeleton } from "../ui/skeleton.tsx";
import { withNames } from "./with-names.ts";

type PreviewProps = { text: string; form?: "prompt" | "interface"; label: string };
type Loaded = ComponentType<{ text: string; form: "prompt" | "interface" }>;

/** Markdown as learners see it, typeset anew as it is typed. */
export function Preview({ text, form = "prompt", label }: PreviewProps) {
  const [Typeset, setTypeset] = useState<Loaded | null>(null);
  // Typesetting a long prompt takes a while, which typing does not wait for.
  const shown = useDeferredValue(text);
  const { filled, hasNames } = useMemo(() => withNames(shown), [shown]);

  // What typesets formulas is large, and the page can be used without it.
  useEffect(() => {
    import("./typeset.tsx").then(
      (loaded) => setTypeset(() => memo(loaded.Typeset)),
      () => undefined,
    );
  }, []);

  return (
    <section aria-label={label}>
      {Typeset ? <Typeset text={filled} form={form} /> : <Skeleton words="Typesetting…" />}
      {hasNames && (
        <p className="mt-4 border-t border-border pt-2 text-sm text-text-muted">
          Where a learner’s own numbers stand, their names stand here.
        </p>
      )}
    </section>
  );
}
