import { Fragment, type ReactNode } from "react";
import { linesOf } from "#domain/comments.ts";

type CommentedCodeProps = {
  code: string;
  label: string;
  /** What stands below lines, by their numbers. */
  notes: Map<number, ReactNode>;
  /** Whether a press on a number picks its line. */
  canPick: boolean;
};

/** Code to read, with numbered lines and what was said below them. */
export function CommentedCode({ code, label, notes, canPick }: CommentedCodeProps) {
  const lines = linesOf(code);
  const ends = [...notes.keys()].filter((line) => line < lines.length).toSorted((a, b) => a - b);
  const stretches = [...ends, lines.length].map((end, i) => ({ from: i === 0 ? 1 : ends[i - 1]! + 1, end }));
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative grid grid-cols-[auto_1fr] gap-x-4 overflow-x-auto rounded-lg border border-border bg-surface-raised py-3 pr-4"
    >
      {stretches.map(({ from, end }) => (
        <Fragment key={from}>
          <pre aria-hidden className={`${TEXT} border-r border-border px-3 text-right text-text-muted select-none`}>
            {numbers(from, end).map((line) => (
              <LineNumber key={line} line={line} canPick={canPick} />
            ))}
          </pre>
          <pre className={TEXT}>
            <code>{lines.slice(from - 1, end).join("\n")}</code>
          </pre>
          {notes.has(end) && (
            <div className="sticky left-0 col-span-2 max-w-[min(46rem,calc(100vw-3rem))] space-y-3 bg-surface-sunken px-3 py-3">
              {notes.get(end)}
            </div>
          )}
        </Fragment>
      ))}
    </section>
  );
}

const numbers = (from: number, end: number) => Array.from({ length: end - from + 1 }, (_, i) => from + i);

const TEXT = "font-mono text-[13px] leading-5";

function LineNumber({ line, canPick }: { line: number; canPick: boolean }) {
  if (!canPick) return `${line}\n`;
  return (
    <span data-line={line} className="cursor-pointer hover:text-accent hover:underline">
      {`${line}\n`}
    </span>
  );
}
