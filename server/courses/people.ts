import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { CourseRole } from "#domain/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { isOpen } from "../accounts/invitations.ts";
import { database } from "../database.ts";
import { readMembership } from "./membership.ts";
import type { PeopleQuery } from "./schema.ts";

export type CoursePerson = {
  id: string;
  name: string;
  email: string;
  role: CourseRole;
  sectionId: string | null;
  section: string | null;
  enrolledAt: Date;
  removedAt: Date | null;
};
export type CourseSection = { id: string; name: string; people: number };
export type Invited = { email: string; role: CourseRole; section: string | null; expiresAt: Date };
type Some<T> = { total: number; shown: T[] };

export type People = {
  mayEdit: boolean;
  isArchived: boolean;
  /** One page of those enrolled. */
  enrolled: Some<CoursePerson> & { page: number; pages: number };
  removed: Some<CoursePerson>;
  sections: CourseSection[];
  /** Those who were invited by their address and have not come yet; for whoever may invite. */
  invited: Some<Invited>;
};

export const PEOPLE_ON_A_PAGE = 100;

/** The people of a course that the query finds, for whoever may see them; null for everybody else. */
export async function readPeople(viewer: Viewer, courseId: string, query: PeopleQuery): Promise<People | null> {
  const membership = await readMembership(viewer, courseId, "see-people");
  if (!membership) return null;
  const mayEdit = membership.may("edit-people");
  const where = { courseId, ...matching(query) };
  const [total, removed, sections, invited] = await Promise.all([
    database().enrollment.count({ where: { ...where, removedAt: null } }),
    readSome({ ...where, removedAt: { not: null } }),
    readSections(courseId),
    mayEdit ? readInvited(courseId, query.q) : { total: 0, shown: [] },
  ]);
  const pages = Math.max(1, Math.ceil(total / PEOPLE_ON_A_PAGE));
  const page = Math.min(query.page, pages);
  const shown = await readEnrollments({ ...where, removedAt: null }, (page - 1) * PEOPLE_ON_A_PAGE);
  return {
    mayEdit,
    isArchived: membership.isArchived,
    enrolled: { total, shown, page, pages },
    removed,
    sections,
    invited,
  };
}

function matching({ q, role, section }: PeopleQuery): Prisma.EnrollmentWhereInput {
  const text = { contains: q, mode: "insensitive" as const };
  return {
    ...(q && { user: { OR: [{ name: text }, { email: text }] } }),
    ...(role && { role }),
    ...(section && { sectionId: section === "none" ? null : section }),
  };
}

async function readSome(where: Prisma.EnrollmentWhereInput): Promise<Some<CoursePerson>> {
  const [total, shown] = await Promise.all([database().enrollment.count({ where }), readEnrollments(where, 0)]);
  return { total, shown };
}

async function readEnrollments(where: Prisma.EnrollmentWhereInput, skip: number): Promise<CoursePerson[]> {
  const rows = await database().enrollment.findMany({
    where,
    include: { user: { select: { id: true, name: true, email: true } }, section: { select: { name: true } } },
    // By their words the roles come as assistants, instructors, learners, observers: those who teach stand first.
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }, { userId: "asc" }],
    skip,
    take: PEOPLE_ON_A_PAGE,
  });
  return rows.map(({ user, role, sectionId, section, createdAt, removedAt }) => ({
    ...user,
    role: role as CourseRole,
    ...{ sectionId, section: section?.name ?? null, enrolledAt: createdAt, removedAt },
  }));
}

async function readSections(courseId: string): Promise<CourseSection[]> {
  const sections = await database().section.findMany({
    where: { courseId },
    select: { id: true, name: true, _count: { select: { enrollments: { where: { removedAt: null } } } } },
    orderBy: { name: "asc" },
  });
  return sections.map(({ id, name, _count }) => ({ id, name, people: _count.enrollments }));
}

async function readInvited(courseId: string, q: string): Promise<Some<Invited>> {
  const where = { courseId, ...isOpen(), email: { not: null, contains: q, mode: "insensitive" as const } };
  const [total, rows, sections] = await Promise.all([
    database().invitation.count({ where }),
    database().invitation.findMany({ where, orderBy: { email: "asc" }, take: PEOPLE_ON_A_PAGE }),
    database().section.findMany({ where: { courseId }, select: { id: true, name: true } }),
  ]);
  const shown = rows.map(({ email, courseRole, sectionId, expiresAt }) => ({
    email: email!,
    role: courseRole as CourseRole,
    section: sections.find(({ id }) => id === sectionId)?.name ?? null,
    expiresAt,
  }));
  return { total, shown };
}
