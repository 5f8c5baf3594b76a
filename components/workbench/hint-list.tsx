"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

type HintListProps = {
  count: number;
  /** Those that are open; the texts of the others are not here. */
  opened: ReactNode[];
  /** What one more costs, in words; null where it costs nothing. */
  cost: string | null;
  /** Opens the next one. Answers why it could not be, or null. */
  onOpen: () => Promise<string | null>;
};

/** Hints, opened one by one: each says a little more than the one before. */
export function HintList({ count, opened, cost, onOpen }: HintListProps) {
  const [isOpening, setIsOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const newest = useRef<HTMLLIElement>(null);
  const isDone = opened.length >= count;
  const wasOpening = useRef(false);

  // The last hint takes the button away, and the focus would go with it.
  useEffect(() => {
    if (isDone && wasOpening.current) newest.current?.focus();
  }, [isDone]);

  async function open() {
    wasOpening.current = true;
    setIsOpening(true);
    setProblem(await onOpen());
    setIsOpening(false);
  }

  if (count === 0) return null;
  return (
    <section aria-label="Hints" className="mt-8 border-t border-border pt-4">
      <ol className="space-y-3" aria-live="polite">
        {opened.map((hint, position) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: hints never change places
            key={position}
            ref={position === opened.length - 1 ? newest : undefined}
            tabIndex={-1}
            className="rounded-sm"
          >
            <p className="text-sm font-medium text-text-muted">
              Hint {position + 1} of {count}
            </p>
            {hint}
          </li>
        ))}
      </ol>
      {!isDone && (
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button
            size="small"
            onClick={() => void open()}
            pending={isOpening && "Opening…"}
            aria-describedby={cost ? "hint-cost" : undefined}
          >
            {opened.length === 0 ? "Open a hint" : "Open the next hint"} ({opened.length + 1} of {count})
          </Button>
          {cost && (
            <p id="hint-cost" className="text-sm text-text-muted">
              {cost}
            </p>
          )}
        </div>
      )}
      {problem && (
        <div className="mt-3">
          <Notice kind="problem">{problem}</Notice>
        </div>
      )}
    </section>
  );
}
