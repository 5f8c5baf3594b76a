import { ArrowRight, Circle, CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import type { Progress } from "#domain/progress.ts";
import { buttonClass } from "./ui/button.tsx";
import { scoreWords } from "./workbench/history-lines.ts";

export type CatalogueExercise = {
  slug: string;
  title: string;
  unit: string;
  summary: string;
  minutes: number;
  kind: "code";
  progress: Progress;
};

/** The path: units top to bottom, each exercise one row. `exercises` come in the order of the path. */
export function Catalogue({ exercises }: { exercises: CatalogueExercise[] }) {
  const units = Map.groupBy(exercises, (exercise) => exercise.unit);
  return (
    <div className="space-y-10">
      {[...units].map(([unit, rows]) => (
        <section key={unit} aria-labelledby={unitId(unit)}>
          <div className="flex items-baseline justify-between gap-4 border-b border-border pb-2">
            <h2 id={unitId(unit)} className="font-serif text-xl font-semibold">
              {unit}
            </h2>
            <span className="text-sm whitespace-nowrap text-text-muted tabular-nums">
              {rows.filter((row) => row.progress.state === "solved").length} of {rows.length} solved
            </span>
          </div>
          <ol>
            {rows.map((row) => (
              <ExerciseRow key={row.slug} exercise={row} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Where to go on, or where to begin. */
export function ContinueCard({ exercise }: { exercise: CatalogueExercise }) {
  const hasBegun = exercise.progress.state !== "not-started";
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-border bg-surface-raised px-5 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-sm text-text-muted">{hasBegun ? "Where you left off" : "Next on the path"}</p>
        <p className="text-lg font-semibold">{exercise.title}</p>
        <p className="text-text-muted">{exercise.summary}</p>
      </div>
      <Link href={`/exercises/${exercise.slug}`} className={buttonClass({ look: "primary" })}>
        {hasBegun ? "Continue" : "Begin"} <ArrowRight aria-hidden size={16} />
      </Link>
    </div>
  );
}

const KIND_WORDS = { code: "Code" };

function ExerciseRow({ exercise }: { exercise: CatalogueExercise }) {
  return (
    <li className="border-b border-border">
      <Link
        href={`/exercises/${exercise.slug}`}
        className="group -mx-2 grid grid-cols-[auto_1fr] items-baseline gap-x-3 rounded-md px-2 py-3 hover:bg-surface-sunken sm:grid-cols-[auto_1fr_auto]"
      >
        <StateMark state={exercise.progress.state} />
        <span>
          <span className="font-medium group-hover:text-accent">{exercise.title}</span>
          <span className="block text-text-muted">{exercise.summary}</span>
        </span>
        <span className="col-start-2 text-sm whitespace-nowrap text-text-muted tabular-nums sm:col-start-3 sm:text-right">
          {KIND_WORDS[exercise.kind]} · {exercise.minutes} min · {stateWords(exercise.progress)}
        </span>
      </Link>
    </li>
  );
}

const MARKS = {
  "not-started": { Icon: Circle, look: "text-border-control" },
  trying: { Icon: CircleDashed, look: "text-verdict-partial" },
  solved: { Icon: CircleCheck, look: "text-verdict-passed" },
};

function StateMark({ state }: { state: Progress["state"] }) {
  const { Icon, look } = MARKS[state];
  return <Icon aria-hidden size={18} className={`translate-y-0.5 ${look}`} />;
}

/** "Not started", "Best 63 %", "Solved". */
export function stateWords({ state, bestScore }: Progress): string {
  if (state === "solved") return "Solved";
  if (state === "not-started") return "Not started";
  return bestScore === null ? "Handed in" : `Best ${scoreWords(bestScore)}`;
}

function unitId(unit: string): string {
  return `unit-${unit.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
}
