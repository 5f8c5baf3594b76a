import type { Route } from "next";
import Link from "next/link";
import { Badge } from "../ui/badge.tsx";
import { buttonClass } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";

type Line = {
  id: string;
  title: string;
  dueAt: Date | null;
  closesAt: Date | null;
  isPublished: boolean;
  exerciseCount: number;
  allowanceCount: number | null;
};

type TaughtAssignmentsProps = { courseId: string; assignments: Line[]; mayEdit: boolean };

/** A course's assignments as those see them who do not do them. */
export function TaughtAssignments({ courseId, assignments, mayEdit }: TaughtAssignmentsProps) {
  const make = mayEdit && (
    <Link href={`/courses/${courseId}/assignments/new` as Route} className={buttonClass({ look: "primary" })}>
      New assignment
    </Link>
  );
  if (assignments.length === 0)
    return (
      <EmptyState title="No assignment yet" action={make}>
        An assignment is a set of exercises with dates and points.
      </EmptyState>
    );
  return (
    <>
      {make && <p>{make}</p>}
      <Table label="Assignments">
        <thead>
          <tr>
            <HeadCell>Title</HeadCell>
            <HeadCell>State</HeadCell>
            <HeadCell>Due</HeadCell>
            <HeadCell>Closes</HeadCell>
            <HeadCell className="text-right">Exercises</HeadCell>
            <HeadCell className="text-right">Allowed</HeadCell>
          </tr>
        </thead>
        <tbody>
          {assignments.map(({ id, title, isPublished, dueAt, closesAt, exerciseCount, allowanceCount }) => (
            <tr key={id}>
              <Cell>
                {allowanceCount === null ? (
                  title
                ) : (
                  <Link href={`/courses/${courseId}/assignments/${id}` as Route}>{title}</Link>
                )}
              </Cell>
              <Cell>
                <Badge>{isPublished ? "Published" : "Draft"}</Badge>
              </Cell>
              <Cell>{dueAt ? <Time at={dueAt.toISOString()} form="full" /> : "–"}</Cell>
              <Cell>{closesAt ? <Time at={closesAt.toISOString()} form="full" /> : "–"}</Cell>
              <Cell className="text-right">{exerciseCount}</Cell>
              <Cell className="text-right">{allowanceCount ?? "–"}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
