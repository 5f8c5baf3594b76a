import { type Bin, binWords } from "#domain/cohort/bins.ts";

const WIDTH = 8;
const HEIGHT = 20;

/** A distribution as small bars, with its numbers in words. Drawn by hand: a table has two for each of its rows. */
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
      {counts.map((count, i) => {
        const height = (count / most) * (HEIGHT - 1);
        return (
          <rect
            key={binWords(bins[i]!)}
            x={i * WIDTH}
            y={HEIGHT - 1 - height}
            width={WIDTH - 1}
            height={height + 1}
            className="fill-accent"
          />
        );
      })}
    </svg>
  );
}
