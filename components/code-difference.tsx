import { diffLines } from "diff";

type Shown = { mark: " " | "-" | "+"; text: string };

const LOOK = {
  " ": "",
  "-": "bg-verdict-failed-soft",
  "+": "bg-verdict-passed-soft",
};
const WORDS = { " ": "", "-": "removed: ", "+": "added: " };

/** How one text became another, line by line; a mark beside the colour says which lines went and which came. */
export function CodeDifference({ before, after, label }: { before: string; after: string; label: string }) {
  const lines = differenceOf(before, after);
  if (lines.every(({ mark }) => mark === " ")) return <p className="text-text-muted">Both are the same.</p>;
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-lg border border-border bg-surface-raised py-3"
    >
      <pre className="w-max min-w-full font-mono text-[13px] leading-5">
        {lines.map(({ mark, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never move
          <code key={i} className={`block px-3 ${LOOK[mark]}`}>
            <span aria-hidden className="mr-3 text-text-muted select-none">
              {mark}
            </span>
            <span className="sr-only">{WORDS[mark]}</span>
            {text || " "}
          </code>
        ))}
      </pre>
    </section>
  );
}

export function differenceOf(before: string, after: string): Shown[] {
  return diffLines(ended(before), ended(after)).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, "")
      .split("\n")
      .map((text): Shown => ({ mark: added ? "+" : removed ? "-" : " ", text })),
  );
}

/** A last line without its newline would count as another line than the same one with it. */
const ended = (text: string) => text.replaceAll("\r\n", "\n").replace(/\n?$/, "\n");
