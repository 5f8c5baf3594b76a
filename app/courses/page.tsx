import type { Metadata } from "next";
import Link from "next/link";
import { Fold } from "#components/people/fold.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { canCreateCourses } from "#domain/permissions.ts";
import { type CourseLine, readCourses } from "#server/courses/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { CreateCourseForm, JoinCourseForm } from "./course-forms.tsx";

export const metadata: Metadata = { title: "Courses" };

export default async function CoursesPage() {
  const viewer = await requireViewer("/courses");
  const courses = await readCourses(viewer);
  const archived = courses.filter(({ isArchived }) => isArchived);
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-8 px-4 py-8">
      <h1 className="text-2xl font-semibold">Courses</h1>
      {courses.length === 0 ? (
        <EmptyState title="You are in no course">
          The exercises are yours to solve without one. With the join code from your instructor you join a course here.
        </EmptyState>
      ) : (
        <CourseList courses={courses.filter(({ isArchived }) => !isArchived)} />
      )}
      <section className="max-w-md space-y-4">
        <h2 className="text-lg font-semibold">Join a course</h2>
        <JoinCourseForm />
      </section>
      {canCreateCourses(viewer) && (
        <section className="max-w-md space-y-4">
          <h2 className="text-lg font-semibold">Create a course</h2>
          <CreateCourseForm />
        </section>
      )}
      {archived.length > 0 && (
        <Fold title={`Archived courses (${archived.length})`}>
          <CourseList courses={archived} />
        </Fold>
      )}
    </main>
  );
}

function CourseList({ courses }: { courses: CourseLine[] }) {
  return (
    <ul className="space-y-3">
      {courses.map(({ id, title, role, learnerCount }) => (
        <li key={id}>
          <Card className="flex flex-wrap items-baseline justify-between gap-2">
            <Link href={`/courses/${id}`} className="font-medium">
              {title}
            </Link>
            <span className="text-sm text-text-muted">
              {ROLE_WORDS[role ?? "none"]} · {learnerCount} {learnerCount === 1 ? "learner" : "learners"}
            </span>
          </Card>
        </li>
      ))}
    </ul>
  );
}

const ROLE_WORDS = {
  instructor: "You teach here",
  assistant: "You assist here",
  learner: "You learn here",
  observer: "You look on here",
  none: "You administer this",
};
