import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { OverviewFigures } from "#components/cohort/overview-figures.tsx";
import { OverviewLists } from "#components/cohort/overview-lists.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { readOverview } from "#server/cohort/overview.ts";
import { readMembership } from "#server/courses/membership.ts";
import { readCourse } from "#server/courses/read.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Course" };

export default async function CoursePage({ params }: PageProps<"/courses/[id]">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}`);
  const [course, membership, overview] = await Promise.all([
    readCourse(viewer, id),
    readMembership(viewer, id),
    readOverview(viewer, id),
  ]);
  if (!course || !membership) notFound();
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
      {overview && <OverviewFigures courseId={id} overview={overview} maySeePeople={membership.may("see-people")} />}
      {overview && overview.learners > 0 && (
        <OverviewLists courseId={id} overview={overview} maySeeWork={membership.may("see-work")} />
      )}
      {overview?.learners === 0 && membership.may("see-people") && (
        <EmptyState title="Nobody has joined yet">Give your learners the join code above.</EmptyState>
      )}
      {course.role === "learner" && <Welcome courseId={id} />}
    </main>
  );
}

function Welcome({ courseId }: { courseId: string }) {
  return (
    <p>
      You learn here. What is due is under <Link href={`/courses/${courseId}/assignments` as Route}>Assignments</Link>,
      what your instructors say to all of you under{" "}
      <Link href={`/courses/${courseId}/announcements` as Route}>Announcements</Link>. Work through the{" "}
      <Link href="/">exercises</Link>; your instructors see what you submit.
    </p>
  );
}
