import { amountWords } from "#domain/regrading/words.ts";
import type { ItemCounts } from "./types.ts";

const PARTS = [
  { name: "up", words: "go up", look: "bg-verdict-passed" },
  { name: "same", words: "stay", look: "bg-border-control" },
  { name: "down", words: "go down", look: "bg-verdict-failed" },
] as const;

/** How many scores go up, stay and go down, as one bar; the same in words below it. */
export function OutcomeBar({ counts }: { counts: ItemCounts }) {
  const judged = counts.up + counts.same + counts.down;
  if (judged === 0) return null;
  return (
    <div className="space-y-2">
      <div aria-hidden className="flex h-4 w-full gap-px overflow-hidden rounded-sm bg-surface-sunken">
        {PARTS.filter(({ name }) => counts[name] > 0).map(({ name, look }) => (
          <div key={name} className={`min-w-1 ${look}`} style={{ flexGrow: counts[name] }} />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {PARTS.map(({ name, words, look }) => (
          <li key={name} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-3 rounded-sm ${look}`} />
            {counts[name].toLocaleString("en")} {words}
          </li>
        ))}
        {counts.told > 0 && (
          <li className="text-text-muted">
            {amountWords(counts.told, "submission")} of those that stay {counts.told === 1 ? "has" : "have"} another
            verdict or mistake
          </li>
        )}
      </ul>
    </div>
  );
}
