import type { Route } from "next";
import Link from "next/link";
import { queryOf } from "../people/pager.tsx";
import type { Address, ItemCounts } from "./types.ts";

const SHOWN: { name: keyof ItemCounts; words: string }[] = [
  { name: "all", words: "All" },
  { name: "up", words: "Up" },
  { name: "down", words: "Down" },
  { name: "same", words: "Stay" },
  { name: "told", words: "Stay, told otherwise" },
  { name: "alarm", words: "Alarms" },
  { name: "unfit", words: "Cannot be judged" },
  { name: "failed", words: "Our error" },
  { name: "overtaken", words: "Regraded since" },
  { name: "waiting", words: "Not graded" },
];
const LINK =
  "rounded-md border border-border px-2 py-0.5 aria-[current=page]:border-accent aria-[current=page]:font-medium";

type ShownNavProps = { counts: ItemCounts; shown: string | null; isScores: boolean; address: Address };

/** What is listed: submissions by what becomes of them, or scores. */
export function ShownNav({ counts, shown, isScores, address: { path, query } }: ShownNavProps) {
  const to = (change: Record<string, string | null>) =>
    `${path}?${queryOf({ ...query, page: null, open: null, view: null, ...change })}#list` as Route;
  const isHere = (name: string) => !isScores && (shown ?? "all") === name;
  return (
    <nav aria-label="What is listed" className="flex flex-wrap gap-2 text-sm">
      {SHOWN.filter(({ name }) => name === "all" || counts[name] > 0).map(({ name, words }) => (
        <Link
          key={name}
          href={to({ shown: name === "all" ? null : name })}
          aria-current={isHere(name) ? "page" : undefined}
          className={LINK}
        >
          {words} ({counts[name].toLocaleString("en")})
        </Link>
      ))}
      <Link href={to({ shown: null, view: "scores" })} aria-current={isScores ? "page" : undefined} className={LINK}>
        Scores in assignments
      </Link>
    </nav>
  );
}
