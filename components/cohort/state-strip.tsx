import { type CellState, STATE_WORDS } from "#domain/cohort/heat-map.ts";
import { shareWords } from "./figure-words.ts";

export type StripExercise = { slug: string; title: string; solved: number; trying: number; stuck: number };

/** From the bottom up. Who has not started leaves the column empty. */
const DRAWN = ["solved", "trying", "stuck"] as const;
const FILLS = { solved: "fill-verdict-passed", trying: "fill-verdict-partial/40", stuck: "fill-verdict-failed" };
const [COLUMN, GAP, HEIGHT] = [10, 1.5, 100];

/** The heat map in short: a column for each exercise, filled by how many learners are where. */
export function StateStrip({ exercises, learners }: { exercises: readonly StripExercise[]; learners: number }) {
  const totals = totalsOf(exercises, learners);
  return (
    <figure className="space-y-2">
      <svg
        role="img"
        aria-label={`Learners by state in ${exercises.length} exercises: ${LEGEND.map((state) => `${shareWords(totals[state], totals.all)} ${STATE_WORDS[state]}`).join(", ")}`}
        viewBox={`0 0 ${Math.max(1, exercises.length) * COLUMN} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-20 w-full rounded-sm bg-surface-sunken"
      >
        {exercises.map((exercise, place) => (
          <Column key={exercise.slug} exercise={exercise} learners={learners} place={place} />
        ))}
      </svg>
      <figcaption>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm tabular-nums">
          {LEGEND.map((state) => (
            <li key={state} className="flex items-center gap-1.5">
              <span aria-hidden className={`inline-block size-3 border border-border ${SWATCHES[state]}`} />
              {STATE_WORDS[state]} <span className="text-text-muted">{shareWords(totals[state], totals.all)}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

const LEGEND: readonly CellState[] = ["solved", "trying", "stuck", "not-started"];
const SWATCHES: Record<CellState, string> = {
  ...{ solved: "bg-verdict-passed", trying: "bg-verdict-partial/40", stuck: "bg-verdict-failed" },
  "not-started": "bg-surface-sunken",
};

type ColumnProps = { exercise: StripExercise; learners: number; place: number };

function Column({ exercise, learners, place }: ColumnProps) {
  let below = 0;
  const words = DRAWN.map((state) => `${exercise[state]} ${STATE_WORDS[state]}`).join(", ");
  return (
    <g>
      <title>{`${exercise.title}: ${words}, of ${learners}`}</title>
      <rect x={place * COLUMN} width={COLUMN} height={HEIGHT} className="fill-transparent" />
      {DRAWN.map((state) => {
        const height = learners === 0 ? 0 : (HEIGHT * exercise[state]) / learners;
        below += height;
        const box = { x: place * COLUMN + GAP / 2, y: HEIGHT - below, width: COLUMN - GAP, height };
        return <rect key={state} {...box} className={FILLS[state]} />;
      })}
    </g>
  );
}

function totalsOf(exercises: readonly StripExercise[], learners: number): Record<CellState | "all", number> {
  const sum = (state: (typeof DRAWN)[number]) => exercises.reduce((total, exercise) => total + exercise[state], 0);
  const [solved, trying, stuck] = [sum("solved"), sum("trying"), sum("stuck")];
  const all = learners * exercises.length;
  return { solved, trying, stuck, "not-started": all - solved - trying - stuck, all };
}
