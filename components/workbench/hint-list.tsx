"use client";

import { type ReactNode, useState } from "react";
import { Button } from "../ui/button.tsx";

/** Hints, opened one by one: each says a little more than the one before. */
export function HintList({ hints }: { hints: ReactNode[] }) {
  const [opened, setOpened] = useState(0);
  if (hints.length === 0) return null;
  return (
    <section aria-label="Hints" className="mt-8 border-t border-border pt-4">
      <ol className="space-y-3" aria-live="polite">
        {hints.slice(0, opened).map((hint, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints never change places
          <li key={position}>
            <p className="text-sm font-medium text-text-muted">
              Hint {position + 1} of {hints.length}
            </p>
            {hint}
          </li>
        ))}
      </ol>
      {opened < hints.length && (
        <Button size="small" className="mt-3" onClick={() => setOpened(opened + 1)}>
          {opened === 0 ? "Open a hint" : "Open the next hint"} ({opened + 1} of {hints.length})
        </Button>
      )}
    </section>
  );
}
