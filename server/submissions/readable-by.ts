import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { rolesThatMay } from "#domain/rights.ts";
import { enrolledAs } from "../courses/membership.ts";
import { taughtBy } from "../exercises/access.ts";

/**
 * Rows of learners' work that the viewer may read: their own, those of learners in courses where they see work, and for an
 * admin all. What a learner does in exercises that only another course of theirs has is nobody else's business, also not of
 * somebody who learns there with them.
 */
export function readableBy(viewer: Viewer) {
  if (viewer.role === "admin") return {};
  const taught = { enrollments: { some: { userId: viewer.id, ...enrolledAs(...rolesThatMay("see-work")) } } };
  const learnsThere = { some: { ...enrolledAs("learner"), course: taught } };
  const known = { exercise: taughtBy(viewer) };
  return { OR: [{ userId: viewer.id }, { user: { enrollments: learnsThere }, version: known }] };
}
