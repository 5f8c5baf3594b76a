import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { type Progress, progressOf } from "#domain/progress.ts";
import type { CourseRole } from "#domain/rights.ts";
import { bySlug } from "#domain/score/history.ts";
import { database } from "../database.ts";
import { readScoredCatalogue } from "../exercises/read.ts";
import { factColumns, factOf } from "../submissions/facts.ts";
import { enrolledAs, readMembership } from "./membership.ts";

export type CourseLine = {
  id: string;
  title: string;
  role: CourseRole | null;
  learnerCount: number;
  isArchived: boolean;
};

/** The viewer's courses, newest first; an admin sees all of them. */
export async function readCourses(viewer: Viewer): Promise<CourseLine[]> {
  const courses = await database().course.findMany({
    where: visibleTo(viewer),
    select: {
      id: true,
      title: true,
      archivedAt: true,
      enrollments: { where: { userId: viewer.id, removedAt: null }, select: { role: true } },
      _count: { select: { enrollments: { where: enrolledAs("learner") } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return courses.map(({ id, title, archivedAt, enrollments, _count }) => ({
    id,
    title,
    role: (enrollments[0]?.role ?? null) as CourseRole | null,
    learnerCount: _count.enrollments,
    isArchived: archivedAt !== null,
  }));
}

function visibleTo(viewer: Viewer) {
  return viewer.role === "admin" ? {} : { enrollments: { some: { userId: viewer.id, removedAt: null } } };
}

export type Course = { id: string; title: string; role: CourseRole | null; joinCode: string | null };

/** The course as its members see it; the join code only for those who teach it. Null for everybody else. */
export async function readCourse(viewer: Viewer, courseId: string): Promise<Course | null> {
  const membership = await readMembership(viewer, courseId);
  if (!membership) return null;
  const { title, role, may } = membership;
  const course = may("see-people")
    ? await database().course.findUniqueOrThrow({ where: { id: courseId }, select: { joinCode: true } })
    : null;
  return { id: courseId, title, role, joinCode: course?.joinCode ?? null };
}

export type Cohort = {
  exercises: { slug: string; title: string }[];
  learners: { id: string; name: string; email: string; progress: Record<string, Progress> }[];
};

/** Learners by exercises, for whoever may see the cohort; null for everybody else. */
export async function readCohort(viewer: Viewer, courseId: string): Promise<Cohort | null> {
  if (!(await readMembership(viewer, courseId, "see-work"))) return null;
  const [exercises, learners, submissions, hints] = await Promise.all([
    readScoredCatalogue(),
    database().user.findMany({
      where: { enrollments: { some: { courseId, ...enrolledAs("learner") } } },
      select: { id: true, name: true, email: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    readCohortFacts(courseId),
    readCohortHints(courseId),
  ]);
  const handedIn = Map.groupBy(submissions, ({ userId }) => userId);
  const opened = Map.groupBy(hints, ({ userId }) => userId);
  const progressBySlug = (userId: string) => {
    const own = handedIn.get(userId) ?? [];
    const historyOf = bySlug(own, opened.get(userId) ?? []);
    const slugs = new Set(own.map(({ slug }) => slug));
    const begun = exercises.filter(({ line }) => slugs.has(line.slug));
    return Object.fromEntries(begun.map(({ line: { slug }, task }) => [slug, progressOf(historyOf(slug), task)]));
  };
  return {
    exercises: exercises.map(({ line: { slug, title } }) => ({ slug, title })),
    learners: learners.map((learner) => ({ ...learner, progress: progressBySlug(learner.id) })),
  };
}

/** One query for the whole cohort. */
async function readCohortFacts(courseId: string) {
  const rows = await database().submission.findMany({
    where: { user: { enrollments: { some: { courseId, ...enrolledAs("learner") } } } },
    select: factColumns,
  });
  return rows.map((row) => ({ ...factOf(row), userId: row.userId, slug: row.slug }));
}

async function readCohortHints(courseId: string) {
  return database().hintOpening.findMany({
    where: { user: { enrollments: { some: { courseId, ...enrolledAs("learner") } } } },
    select: { userId: true, slug: true, position: true, openedAt: true },
  });
}
