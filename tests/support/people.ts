import { randomBytes } from "node:crypto";
import type { AccountRole, Viewer } from "#domain/permissions.ts";
import { COURSE_ROLES, type CourseRole } from "#domain/rights.ts";
import { database } from "#server/database.ts";

/** A stored person. No password opens the account: tests that sign in set one. */
export async function aPerson(given: { role?: AccountRole; name?: string } = {}): Promise<Viewer> {
  const email = `${randomBytes(6).toString("hex")}@example.org`;
  const { role = "learner", name = "Some Body" } = given;
  const { id } = await database().user.create({
    data: { email, name, role, passwordHash: "none" },
    select: { id: true },
  });
  return { id, email, name, role };
}

export async function aCourse(
  people: Partial<Record<CourseRole, Viewer[]>> = {},
): Promise<{ id: string; joinCode: string }> {
  const joinCode = `${randomBytes(4).toString("hex").toUpperCase().slice(0, 4)}-${randomBytes(4).toString("hex").toUpperCase().slice(0, 4)}`;
  const enrollments = COURSE_ROLES.flatMap((role) => (people[role] ?? []).map(({ id }) => ({ userId: id, role })));
  const { id } = await database().course.create({
    data: { title: "A course", joinCode, enrollments: { create: enrollments } },
    select: { id: true },
  });
  return { id, joinCode };
}
