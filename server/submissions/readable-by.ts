import "server-only";
import type { Viewer } from "#domain/permissions.ts";

/** Rows of learners' work that the viewer may read: their own, those of learners they teach, and for an admin all. */
export function readableBy(viewer: Viewer) {
  if (viewer.role === "admin") return {};
  const taught = { enrollments: { some: { userId: viewer.id, role: "instructor" } } };
  return { OR: [{ userId: viewer.id }, { user: { enrollments: { some: { role: "learner", course: taught } } } }] };
}
