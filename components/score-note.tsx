import type { ScoreHere } from "#domain/assignment/scores-here.ts";
import { percentWords } from "#domain/percent-words.ts";

/** One sentence says what is plain, and more than a few would push the report away: both stay folded at first. */
const SHOWN = { from: 2, to: 4 };

/** `label` tells two on one page apart. */
type ScoreNoteProps = { scores: readonly ScoreHere[]; isOpen?: boolean; label?: string };

/**
 * What the work is worth, and how that came about: by the rules of the assignments that say something else first, and then
 * by those of the exercise. Nothing while there is nothing to score.
 */
export function ScoreNote({ scores, isOpen, label = "Score" }: ScoreNoteProps) {
  const length = scores.reduce((sum, { explanation }) => sum + explanation.length, 0);
  if (scores.length === 0) return null;
  const isPlain = scores.length === 1 && scores[0]!.title === null;
  return (
    <section aria-label={label} className="rounded-md bg-surface-sunken px-3 py-2 text-sm">
      <details open={isOpen ?? (SHOWN.from <= length && length <= SHOWN.to)}>
        <summary className="cursor-pointer font-medium tabular-nums">
          {isPlain ? `Score ${percentWords(scores[0]!.share)}` : scores.map(shortWords).join(", ")}
        </summary>
        {scores.map(({ title, share, explanation }) => (
          <div key={title} className="mt-1">
            {!isPlain && (
              <p>
                {title === null
                  ? `By the exercise’s own rules, which your progress shows: ${percentWords(share)}.`
                  : `By the rules of “${title}”: ${percentWords(share)}.`}
              </p>
            )}
            <ul className="space-y-0.5 text-text-muted">
              {explanation.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </section>
  );
}

/** "Score in “Week 3” 72 %, by itself 80 %". */
function shortWords({ title, share }: ScoreHere, i: number): string {
  const where = title === null ? "by itself" : `in “${title}”`;
  return `${i === 0 ? "Score " : ""}${where} ${percentWords(share)}`;
}
