import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CohortTable } from "#components/cohort-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { readCohort, readCourse } from "#server/courses/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { InviteButton } from "../course-forms.tsx";

type Props = PageProps<"/courses/[id]">;

export const metadata: Metadata = { title: "Course" };

export default async function CoursePage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}`);
  const [course, cohort] = await Promise.all([readCourse(viewer, id), readCohort(viewer, id)]);
  if (!course) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-6xl space-y-6 px-4 py-8">
      <header className="space-y-2">
        <p className="text-sm text-text-muted">
          <Link href="/courses">Courses</Link>
        </p>
        <h1 className="text-2xl font-semibold">{course.title}</h1>
        {course.joinCode && (
          <p>
            Join code <code className="font-mono font-medium select-all">{course.joinCode}</code>
          </p>
        )}
      </header>
      {cohort ? (
        <>
          {cohort.learners.length === 0 ? (
            <EmptyState title="Nobody has joined yet">Give your learners the join code above.</EmptyState>
          ) : (
            <CohortTable courseId={id} exercises={cohort.exercises} learners={cohort.learners} />
          )}
          {course.role === "instructor" && <InviteButton courseId={id} />}
        </>
      ) : (
        <p>
          You learn here. Work through the <Link href="/">exercises</Link>; your instructors see what you submit.
        </p>
      )}
    </main>
  );
}
