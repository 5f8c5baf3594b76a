import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { enrolledAs, readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { ofCourse } from "../exercises/access.ts";
import { readCatalogue } from "../exercises/read.ts";
import { plannedAnew } from "../statement-names.ts";

export type OpenQuestion = {
  id: string;
  kind: "question" | "regrade-request";
  submissionId: string;
  learnerName: string;
  slug: string;
  exerciseTitle: string;
  line: number | null;
  text: string;
  createdAt: Date;
};

/** More than these are neither listed nor counted; answering the oldest brings the next ones up. */
export const MOST_OPEN = 200;

/** What those who learn in the course asked and nobody has answered, the oldest first. Null for who does not see their work. */
export async function readOpenQuestions(viewer: Viewer, courseId: string): Promise<OpenQuestion[] | null> {
  if (!(await readMembership(viewer, courseId, "see-work"))) return null;
  const [rows, catalogue] = await Promise.all([
    plannedAnew(() =>
      database().comment.findMany({
        where: openIn(courseId),
        select: {
          ...{ id: true, kind: true, submissionId: true, line: true, text: true, createdAt: true },
          submission: { select: { slug: true, user: { select: { name: true } } } },
        },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: MOST_OPEN,
      }),
    ),
    readCatalogue(ofCourse(courseId)),
  ]);
  const titles = new Map(catalogue.map(({ slug, title }) => [slug, title]));
  return rows.map(({ kind, submission: { slug, user }, ...question }) => ({
    ...question,
    ...{ kind: kind as OpenQuestion["kind"], slug, learnerName: user.name },
    exerciseTitle: titles.get(slug) ?? slug,
  }));
}

/** How many of them there are; 0 for who does not see them. */
export async function countOpenQuestions(viewer: Viewer, courseId: string): Promise<number> {
  if (!(await readMembership(viewer, courseId, "see-work"))) return 0;
  return plannedAnew(() => database().comment.count({ where: openIn(courseId), take: MOST_OPEN }));
}

const openIn = (courseId: string) => ({
  kind: { in: ["question", "regrade-request"] },
  answeredBy: { none: {} },
  submission: {
    user: { enrollments: { some: { courseId, ...enrolledAs("learner") } } },
    version: { exercise: ofCourse(courseId) },
  },
});
