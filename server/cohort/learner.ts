import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { enrolledAs, readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";

export type CohortLearner = { id: string; name: string; email: string };

/** A learner of the course, for whoever may see people's work there; null for others, and where nobody of that id learns. */
export async function readLearner(viewer: Viewer, courseId: string, learnerId: string): Promise<CohortLearner | null> {
  if (!z.uuid().safeParse(learnerId).success) return null;
  if (!(await readMembership(viewer, courseId, "see-work"))) return null;
  return database().user.findFirst({
    where: { id: learnerId, enrollments: { some: { courseId, ...enrolledAs("learner") } } },
    select: { id: true, name: true, email: true },
  });
}
