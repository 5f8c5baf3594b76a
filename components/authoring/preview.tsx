"use client";

import { type ComponentType, memo, useDeferredValue, useEffect, useState } from "react";
import { Skeleton } from "../ui/skeleton.tsx";

type PreviewProps = { text: string; form?: "prompt" | "interface" };
type Loaded = ComponentType<{ text: string; form: "prompt" | "interface" }>;

/** Markdown as learners see it, typeset anew as it is typed. */
export function Preview({ text, form = "prompt" }: PreviewProps) {
  const [Typeset, setTypeset] = useState<Loaded | null>(null);
  // Typesetting a long prompt takes a while, which typing does not wait for.
  const shown = useDeferredValue(text);

  // What typesets formulas is large, and the page can be used without it.
  useEffect(() => {
    import("./typeset.tsx").then(
      (loaded) => setTypeset(() => memo(loaded.Typeset)),
      () => undefined,
    );
  }, []);

  return Typeset ? <Typeset text={shown} form={form} /> : <Skeleton words="Typesetting…" />;
}
