import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import type { LogQuery } from "./schema.ts";

export type LogEntry = {
  id: string;
  at: Date;
  /** Null: somebody whose account is deleted. */
  by: string | null;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
  reason: string | null;
};

export type CourseLog = {
  entries: LogEntry[];
  /** The id to go on after; null at the end of the log. */
  older: string | null;
  /** Those who changed anything in the course. */
  people: { id: string; name: string }[];
};

export const ENTRIES_ON_A_PAGE = 50;

/** What was changed in a course, newest first, for whoever may see it; null for everybody else. */
export async function readLog(
  viewer: Viewer,
  courseId: string,
  { action, by, about, before }: LogQuery,
): Promise<CourseLog | null> {
  if (!(await readMembership(viewer, courseId, "see-audit"))) return null;
  const where = {
    courseId,
    ...(action && { action }),
    ...(by && { actorId: by }),
    ...(about && { subject: { contains: about, mode: "insensitive" as const } }),
  };
  // An entry of another course is no place in this one.
  const from = before && (await database().auditEntry.findFirst({ where: { id: before, courseId } }));
  const [rows, people] = await Promise.all([
    database().auditEntry.findMany({
      where: from ? { ...where, OR: [{ at: { lt: from.at } }, { at: from.at, id: { lt: from.id } }] } : where,
      include: { actor: { select: { name: true } } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: ENTRIES_ON_A_PAGE + 1,
    }),
    database().user.findMany({
      where: { auditEntries: { some: { courseId } } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
  ]);
  const entries = rows
    .slice(0, ENTRIES_ON_A_PAGE)
    .map(({ actor, ...entry }) => ({ ...entry, by: actor?.name ?? null }));
  return { entries, older: rows.length > entries.length ? entries.at(-1)!.id : null, people };
}
