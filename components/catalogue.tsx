import { ArrowRight, Circle, CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { nextExercise, type Progress } from "#domain/progress.ts";
import { progressWords } from "./progress-words.ts";
import { buttonClass } from "./ui/button.tsx";
import { EmptyState } from "./ui/empty-state.tsx";

type CatalogueExercise = {
  slug: string;
  title: string;
  unit: string;
  summary: string;
  minutes: number;
  kind: "code" | "by-hand";
  /** The title of the viewer's course that it belongs to; null for what is everybody's. */
  course: string | null;
  progress: Progress;
};

type CatalogueProps = { path: CatalogueExercise[]; viewerName: string | null };

/** The home page: where to go on, then the whole path, units top to bottom, each exercise one row, and below it those of courses. */
export function Catalogue({ path, viewerName }: CatalogueProps) {
  const next = nextExercise(path);
  const [everybodys, ofCourses] = [path.filter(({ course }) => course === null), path.filter(({ course }) => course)];
  const units = Map.groupBy(everybodys, ({ unit }) => unit);
  const courses = Map.groupBy(ofCourses, ({ course }) => `Exercises of ${course}`);
  return (
    <main id="main" className="mx-auto w-full max-w-page space-y-10 px-4 py-10 sm:px-6">
      <Introduction viewerName={viewerName} />
      {next && <ContinueCard exercise={next} isVisitor={viewerName === null} />}
      {path.length === 0 && (
        <EmptyState title="No exercises yet">They appear here as soon as they are loaded.</EmptyState>
      )}
      {[...units, ...courses].map(([title, rows], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a unit and a course may have one name, and neither moves
        <Group key={place} id={`group-${place}`} title={title} rows={rows} />
      ))}
    </main>
  );
}

function Introduction({ viewerName }: { viewerName: string | null }) {
  if (viewerName !== null) return <h1 className="font-serif text-3xl font-semibold">Exercises</h1>;
  return (
    <header className="space-y-3">
      <h1 className="max-w-[24ch] font-serif text-4xl leading-tight font-semibold text-balance">
        Build recurrent networks by hand, with every number checked
      </h1>
      <p className="max-w-[60ch] text-lg text-text-muted">
        Write the mathematics in TypeScript, in this page. When a value is wrong you see which one, and why.
      </p>
    </header>
  );
}

type GroupProps = { id: string; title: string; rows: CatalogueExercise[] };

/** A unit of the path, or the exercises of a course. */
function Group({ id, title, rows }: GroupProps) {
  return (
    <section aria-labelledby={id}>
      <div className="flex items-baseline justify-between gap-4 border-b border-border pb-2">
        <h2 id={id} className="font-serif text-xl font-semibold">
          {title}
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
  );
}

/** Where to go on, or where to begin. */
function ContinueCard({ exercise, isVisitor }: { exercise: CatalogueExercise; isVisitor: boolean }) {
  const hasBegun = exercise.progress.state !== "not-started";
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-border bg-surface-raised px-5 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-sm text-text-muted">{startWords(hasBegun, isVisitor)}</p>
        <p className="text-lg font-semibold">{exercise.title}</p>
        <p className="text-text-muted">{exercise.summary}</p>
      </div>
      <Link href={`/exercises/${exercise.slug}`} className={buttonClass({ look: "primary" })}>
        {hasBegun ? "Continue" : "Begin"} <ArrowRight aria-hidden size={16} />
      </Link>
    </div>
  );
}

function startWords(hasBegun: boolean, isVisitor: boolean): string {
  if (isVisitor) return "Try it now, without an account";
  return hasBegun ? "Where you left off" : "Next on the path";
}

const KIND_WORDS = { code: "Code", "by-hand": "By hand" };

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
          {KIND_WORDS[exercise.kind]} · {exercise.minutes} min · {progressWords(exercise.progress)}
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
