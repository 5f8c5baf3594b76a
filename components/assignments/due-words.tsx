import { Time } from "../ui/time.tsx";

type DueWordsProps = {
  dates: { opensAt: Date | null; dueAt: Date | null; closesAt: Date | null };
  isExcused?: boolean;
};

/** When it opens, is due and closes: the date, and how long it is until then. */
export function DueWords({ dates, isExcused = false }: DueWordsProps) {
  const lines = [
    { words: "Opens", at: dates.opensAt },
    { words: "Due", at: dates.dueAt },
    { words: "Closes", at: dates.closesAt },
  ];
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-text-muted">
      {isExcused && <span className="font-medium text-text">You are excused.</span>}
      {lines.map(
        ({ words, at }) =>
          at && (
            <span key={words}>
              {words} <Time at={at.toISOString()} form="full-and-relative" />
            </span>
          ),
      )}
      {lines.every(({ at }) => at === null) && <span>No dates.</span>}
    </p>
  );
}
