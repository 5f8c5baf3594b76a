import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { rolesThatMay } from "#domain/rights.ts";
import { enrolledAs } from "../courses/membership.ts";

/** Rows of learners' work that the viewer may read: their own, those of learners in courses where they see work, and for an admin all. */
export function readableBy(viewer: Viewer) {
  if (viewer.role === "admin") return {};
  const taught = { enrollments: { some: { userId: viewer.id, ...enrolledAs(...rolesThatMay("see-work")) } } };
  const learnsThere = { some: { ...enrolledAs("learner"), course: taught } };
  return { OR: [{ userId: viewer.id }, { user: { enrollments: learnsThere } }] };
}
