import { percentWords } from "#domain/percent-words.ts";
import type { Score } from "#domain/score/score.ts";

/** One sentence says what is plain, and more than a few would push the report away: both stay folded at first. */
const SHOWN = { from: 2, to: 4 };

/** What the work is worth, and how that came about. Nothing while there is nothing to score. */
export function ScoreNote({ score, isOpen }: { score: Score; isOpen?: boolean }) {
  if (score.share === null) return null;
  const { length } = score.explanation;
  return (
    <section aria-label="Score" className="rounded-md bg-surface-sunken px-3 py-2 text-sm">
      <details open={isOpen ?? (SHOWN.from <= length && length <= SHOWN.to)}>
        <summary className="cursor-pointer font-medium tabular-nums">Score {percentWords(score.share)}</summary>
        <ul className="mt-1 space-y-0.5 text-text-muted">
          {score.explanation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
