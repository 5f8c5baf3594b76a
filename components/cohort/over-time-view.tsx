import type { SolvedDay } from "#domain/cohort/solved-days.ts";
import { Figure } from "../admin/figure.tsx";
import { Card } from "../ui/card.tsx";
import { Time } from "../ui/time.tsx";
import { Definition } from "./definition.tsx";
import { shareWords } from "./figure-words.ts";
import { type Due, overTimeChart } from "./over-time-chart.ts";

type OverTimeViewProps = { days: SolvedDay[]; due: Due[]; pairs: number };

/** Progress over time against the due dates. */
export function OverTimeView({ days, due, pairs }: OverTimeViewProps) {
  return (
    <div className="grid grid-cols-1 gap-4 wide:grid-cols-2">
      <Figure
        title="Solved, day by day"
        svg={overTimeChart(days, due)}
        nothing="Nothing was solved yet."
        heads={["Day (UTC)", "Solved", "Until then", "Share"]}
        rows={days.map(({ day, solved, total }) => [day, solved, total, shareWords(total, pairs)])}
      >
        <p className="text-sm text-text-muted">
          {shareWords(days.at(-1)?.total ?? 0, pairs)} of all learners times exercises <Definition of="solvedPerDay" />
        </p>
      </Figure>
      <Card className="space-y-2">
        <h2 className="text-lg font-semibold">Due dates</h2>
        {due.length === 0 && <p className="text-text-muted">No published assignment has a due date.</p>}
        <ol className="list-decimal space-y-1 pl-6 text-sm">
          {due.map(({ title, dueAt }) => (
            <li key={`${title} ${dueAt.toISOString()}`}>
              {title}, <Time at={dueAt.toISOString()} form="full" />, {solvedBy(days, dueAt).toLocaleString("en")}{" "}
              solved by that day
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
}

/** With the day itself, of which the hours are not known here. */
function solvedBy(days: readonly SolvedDay[], at: Date): number {
  const until = at.toISOString().slice(0, 10);
  return days.findLast(({ day }) => day <= until)?.total ?? 0;
}
