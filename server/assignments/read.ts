import "server-only";
import { z } from "zod";
import { extensionConflicts } from "#domain/assignment/conflicts.ts";
import type { AssignmentForm } from "#domain/assignment/form.ts";
import type { Viewer } from "#domain/permissions.ts";
import { enrolledAs, readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { formColumns, formOf } from "./form.ts";

export type AssignmentLine = {
  id: string;
  title: string;
  opensAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
  isPublished: boolean;
  exerciseCount: number;
  /** Extensions and exemptions that hold. Null where the viewer may not know. */
  allowanceCount: number | null;
};

/** All of a course's assignments for those who see its work; for others the published ones. Null for who sees no course. */
export async function readAssignments(viewer: Viewer, courseId: string): Promise<AssignmentLine[] | null> {
  const membership = await readMembership(viewer, courseId);
  if (!membership) return null;
  const seesAll = membership.may("see-work");
  const rows = await database().assignment.findMany({
    where: { courseId, ...(!seesAll && { publishedAt: { not: null } }) },
    select: {
      ...{ id: true, title: true, opensAt: true, dueAt: true, closesAt: true, publishedAt: true },
      items: { select: { _count: { select: { exercises: true } } } },
      _count: { select: { allowances: { where: { withdrawnAt: null } } } },
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }],
  });
  return rows.map(({ publishedAt, items, _count, ...row }) => ({
    ...row,
    isPublished: publishedAt !== null,
    exerciseCount: items.reduce((sum, item) => sum + item._count.exercises, 0),
    allowanceCount: seesAll ? _count.allowances : null,
  }));
}

export type AllowanceLine = {
  id: string;
  whom: string;
  kind: "extension" | "exemption";
  dueAt: Date | null;
  closesAt: Date | null;
  reason: string;
  /** Null when the person was deleted. */
  createdBy: string | null;
  createdAt: Date;
  withdrawnAt: Date | null;
  /** What it contradicts in the assignment's dates as they are now. */
  conflicts: string[];
};

export type TaughtAssignment = {
  id: string;
  form: AssignmentForm;
  revision: number;
  isPublished: boolean;
  mayEdit: boolean;
  allowances: AllowanceLine[];
};

/** An assignment as those see it who see the course's work; null for everybody else. */
export async function readTaughtAssignment(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<TaughtAssignment | null> {
  const membership = await readMembership(viewer, courseId, "see-work");
  if (!membership || !z.uuid().safeParse(assignmentId).success) return null;
  const row = await database().assignment.findFirst({
    where: { id: assignmentId, courseId },
    select: {
      ...formColumns,
      allowances: {
        orderBy: { createdAt: "desc" },
        select: {
          ...{ id: true, kind: true, dueAt: true, closesAt: true, reason: true, createdAt: true, withdrawnAt: true },
          user: { select: { name: true } },
          section: { select: { name: true } },
          createdBy: { select: { name: true } },
        },
      },
    },
  });
  if (!row) return null;
  return {
    ...{ id: row.id, form: formOf(row), revision: row.revision, isPublished: row.publishedAt !== null },
    mayEdit: membership.may("edit-assignments"),
    allowances: row.allowances.map(({ user, section, createdBy, kind, ...rest }) => ({
      ...rest,
      kind: kind === "exemption" ? "exemption" : "extension",
      whom: user?.name ?? `Section ${section?.name}`,
      createdBy: createdBy?.name ?? null,
      conflicts: kind === "extension" && !rest.withdrawnAt ? extensionConflicts(row, rest) : [],
    })),
  };
}

export type Allowed = { learners: { id: string; name: string }[]; sections: { id: string; name: string }[] };

/** Whom something can be allowed to; nobody for who may not allow anything. */
export async function readAllowable(viewer: Viewer, courseId: string): Promise<Allowed> {
  if (!(await readMembership(viewer, courseId, "edit-assignments"))) return { learners: [], sections: [] };
  const [enrolled, sections] = await Promise.all([
    database().enrollment.findMany({
      where: { courseId, ...enrolledAs("learner") },
      select: { user: { select: { id: true, name: true } } },
      orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    }),
    database().section.findMany({ where: { courseId }, select: { id: true, name: true }, orderBy: { name: "asc" } }),
  ]);
  return { learners: enrolled.map(({ user }) => user), sections };
}
