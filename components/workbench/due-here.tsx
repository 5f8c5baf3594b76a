"use client";

import type { Route } from "next";
import Link from "next/link";
import { assignedHere } from "#domain/assignment/here.ts";
import { Time } from "../ui/time.tsx";
import type { AssignedHere } from "./types.ts";

type DueHereProps = { assigned: AssignedHere[]; now: Date };

/** Which assignment this counts for, and how long it is until that is due; or that it counts for none any more. */
export function DueHere({ assigned, now }: DueHereProps) {
  const here = assignedHere(assigned, now);
  if (!here) return null;
  const { status, assignment, until } = here;
  return (
    <span className="min-w-0 text-text-muted">
      <Link
        href={`/courses/${assignment.courseId}/assignments/${assignment.id}` as Route}
        className="font-medium hover:text-accent"
      >
        {assignment.title}
      </Link>
      {WORDS[status]}
      {until ? <Time at={until.toISOString()} /> : status !== "practice" && "without an end"}
    </span>
  );
}

const WORDS = {
  open: ": due ",
  late: ": late, taken until ",
  "to-come": ": opens ",
  practice: " has closed: this is practice and does not count",
};
