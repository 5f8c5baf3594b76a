import { type Bin, binWords } from "#domain/cohort/bins.ts";

const WIDTH = 8;
const HEIGHT = 20;

/** A distribution as small bars, with its numbers in words. One path: a table has two for each of its rows. */
export function MiniBars({ label, bins, counts }: { label: string; bins: readonly Bin[]; counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const words = bins.map((bin, i) => `${binWords(bin)}: ${counts[i]}`).join(", ");
  return (
    <svg
      role="img"
      aria-label={`${label}. ${words}`}
      width={bins.length * WIDTH}
      height={HEIGHT}
      className="inline-block"
    >
      <title>{words}</title>
      <path d={counts.map((count, i) => bar(i, count / most)).join("")} className="fill-accent" />
    </svg>
  );
}

/** Nothing is a line at the foot, so that every bin is seen. */
function bar(index: number, share: number): string {
  const top = Math.round((1 - share) * (HEIGHT - 1));
  return `M${index * WIDTH},${HEIGHT}V${top}h${WIDTH - 1}V${HEIGHT}z`;
}
