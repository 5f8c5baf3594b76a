import { percentWords } from "#domain/percent-words.ts";
import type { CaseEnd, Outcome } from "#domain/regrading/outcome.ts";
import { amountWords } from "#domain/regrading/words.ts";
import { CASE_WORDS } from "../report/verdict-words.ts";

/** Case by case, what a regrade changes of one submission. */
export function CaseChanges({ outcome: { cases, unchanged, mistakes } }: { outcome: Outcome }) {
  return (
    <div className="space-y-2 py-1">
      {cases.length === 0 ? (
        <p>No case ends otherwise.</p>
      ) : (
        <ul className="space-y-1.5">
          {cases.map(({ title, visibility, before, after }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: titles repeat, and the list never changes its order
            <li key={i} className="break-words">
              <span className="font-medium">{title}</span> <span className="text-text-muted">({visibility}):</span>{" "}
              {endWords(before)} → {endWords(after)}
              {after?.message && <span className="block text-text-muted">{after.message}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="text-text-muted">
        {unchanged > 0 && `${amountWords(unchanged, "case")} ${unchanged === 1 ? "ends" : "end"} as before. `}
        {mistakes.gone.length > 0 && `No longer found: ${mistakes.gone.join(", ")}. `}
        {mistakes.found.length > 0 && `Found now: ${mistakes.found.join(", ")}.`}
      </p>
    </div>
  );
}

function endWords(end: CaseEnd | null): string {
  if (end === null) return "no such case";
  return end.score === null ? CASE_WORDS[end.status] : `${CASE_WORDS[end.status]}, ${percentWords(end.score)}`;
}
