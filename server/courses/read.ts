import "server-only";
import { z } from "zod";
import { type CourseRole, canSeeCohort, type Viewer } from "#domain/permissions.ts";
import { type Progress, progressOf } from "#domain/progress.ts";
import { Verdict } from "#grader/report.ts";
import { database } from "../database.ts";
import { readCatalogue } from "../exercises/read.ts";

export type CourseLine = { id: string; title: string; role: CourseRole | null; learnerCount: number };

/** The viewer's courses, newest first; an admin sees all of them. */
export async function readCourses(viewer: Viewer): Promise<CourseLine[]> {
  const courses = await database().course.findMany({
    where: visibleTo(viewer),
    select: {
      id: true,
      title: true,
      enrollments: { where: { userId: viewer.id }, select: { role: true } },
      _count: { select: { enrollments: { where: { role: "learner" } } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return courses.map(({ id, title, enrollments, _count }) => ({
    id,
    title,
    role: (enrollments[0]?.role ?? null) as CourseRole | null,
    learnerCount: _count.enrollments,
  }));
}

function visibleTo(viewer: Viewer) {
  return viewer.role === "admin" ? {} : { enrollments: { some: { userId: viewer.id } } };
}

export type Course = { id: string; title: string; role: CourseRole | null; joinCode: string | null };

/** The course as its members see it; the join code only for those who teach it. Null for everybody else. */
export async function readCourse(viewer: Viewer, courseId: string): Promise<Course | null> {
  if (!z.uuid().safeParse(courseId).success) return null;
  const course = await database().course.findFirst({
    where: { id: courseId, ...visibleTo(viewer) },
    select: {
      id: true,
      title: true,
      joinCode: true,
      enrollments: { where: { userId: viewer.id }, select: { role: true } },
    },
  });
  if (!course) return null;
  const role = (course.enrollments[0]?.role ?? null) as CourseRole | null;
  return { id: course.id, title: course.title, role, joinCode: canSeeCohort(viewer, role) ? course.joinCode : null };
}

export type Cohort = {
  exercises: { slug: string; title: string }[];
  learners: { id: string; name: string; email: string; progress: Record<string, Progress> }[];
};

/** Learners by exercises, for whoever may see the cohort; null for everybody else. */
export async function readCohort(viewer: Viewer, courseId: string): Promise<Cohort | null> {
  const course = await readCourse(viewer, courseId);
  if (!course || !canSeeCohort(viewer, course.role)) return null;
  const [exercises, learners, facts] = await Promise.all([
    readCatalogue(),
    database().user.findMany({
      where: { enrollments: { some: { courseId, role: "learner" } } },
      select: { id: true, name: true, email: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    readCohortFacts(courseId),
  ]);
  const byLearner = Map.groupBy(facts, (fact) => fact.userId);
  const bySlug = (userId: string) => Map.groupBy(byLearner.get(userId) ?? [], (fact) => fact.slug);
  return {
    exercises: exercises.map(({ slug, title }) => ({ slug, title })),
    learners: learners.map((learner) => ({
      ...learner,
      progress: Object.fromEntries([...bySlug(learner.id)].map(([slug, own]) => [slug, progressOf(own)])),
    })),
  };
}

/** One query for the whole cohort; the newest grading of each submission speaks for it. */
async function readCohortFacts(courseId: string) {
  const rows = await database().submission.findMany({
    where: { user: { enrollments: { some: { courseId, role: "learner" } } } },
    select: {
      userId: true,
      slug: true,
      submittedAt: true,
      gradings: { orderBy: { queuedAt: "desc" }, take: 1, select: { status: true, score: true } },
    },
  });
  return rows.map(({ gradings, ...row }) => ({
    ...row,
    status: Verdict.nullable().parse(gradings[0]?.status ?? null),
    score: gradings[0]?.score ?? null,
  }));
}
