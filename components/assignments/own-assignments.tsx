import type { Route } from "next";
import Link from "next/link";
import { pointWords } from "../gradebook/cell-words.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Time } from "../ui/time.tsx";
import { DueWords } from "./due-words.tsx";
import type { OwnAssignment } from "./types.ts";

type OwnAssignmentsProps = { assignments: OwnAssignment[]; lateDaysLeft: number | null };

/** A learner's assignments: when each is due, with the time left, and what they have of it. */
export function OwnAssignments({ assignments, lateDaysLeft }: OwnAssignmentsProps) {
  if (assignments.length === 0)
    return <EmptyState title="Nothing is assigned yet">What your instructors assign appears here.</EmptyState>;
  return (
    <>
      {lateDaysLeft !== null && <p>{lateDayWords(lateDaysLeft)}</p>}
      <AssignmentLines assignments={assignments} />
    </>
  );
}

function lateDayWords(left: number): string {
  if (left === 0) return "You have no late days left in this course.";
  return `You have ${left} late ${left === 1 ? "day" : "days"} left in this course.`;
}

function AssignmentLines({ assignments }: { assignments: OwnAssignment[] }) {
  return (
    <ul className="space-y-3">
      {assignments.map((assignment) => (
        <li key={assignment.id} className="rounded-lg border border-border bg-surface-raised px-4 py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <span className="text-lg font-medium">
              <Link href={`/courses/${assignment.courseId}/assignments/${assignment.id}` as Route}>
                {assignment.title}
              </Link>
            </span>
            <span className="tabular-nums">
              <PointsWords assignment={assignment} />
            </span>
          </div>
          <DueWords dates={assignment.dates} isExcused={assignment.isExcused} />
        </li>
      ))}
    </ul>
  );
}

export function PointsWords({ assignment: { points, fullPoints } }: { assignment: OwnAssignment }) {
  if (points === null) return <>Points are shown later</>;
  return (
    <>
      {pointWords(points)} of {pointWords(fullPoints)} points
    </>
  );
}

/** When what is held back will be shown. */
export function HeldBackWords({ until }: { until: Date | null }) {
  if (until === null) return <>What hidden cases found is not shown for this assignment.</>;
  return (
    <>
      What hidden cases found, and the score, are shown after <Time at={until.toISOString()} form="full" />.
    </>
  );
}
