import { Definition } from "./definition.tsx";
import { countWords, medianCountWords } from "./figure-words.ts";

export type MistakeLine = {
  slug: string;
  title: string;
  mistake: string;
  message: string;
  held: number;
  overcome: number;
  medianAttempts: number | null;
  medianMinutes: number | null;
  /** The hint that most often came before, 0 for the first. */
  hint: number | null;
  hintCount: number;
};

/** How many hold a mistake, what it takes to get over it, and which hint came before. */
export function MistakeFigures({ line }: { line: MistakeLine }) {
  const { held, overcome, hint } = line;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm tabular-nums">
      <li>
        <strong className="font-semibold">{held.toLocaleString("en")}</strong> {held === 1 ? "holds" : "hold"} it now{" "}
        <Definition of="held" />
      </li>
      <li>
        {overcome === 0
          ? "nobody got over it yet"
          : `got over ${countWords(overcome, "time")}, after ${medianCountWords(line.medianAttempts, "attempt")} and ${medianCountWords(line.medianMinutes, "active minute")} (medians)`}{" "}
        <Definition of="overcome" />
      </li>
      {hint !== null && (
        <li>
          hint {hint + 1} came before, {countWords(line.hintCount, "time")} <Definition of="hint" />
        </li>
      )}
    </ul>
  );
}
