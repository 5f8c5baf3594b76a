import { CourseNav } from "#components/course-nav.tsx";
import { COURSE_ACTIONS } from "#domain/rights.ts";
import { countOpenQuestions } from "#server/comments/open.ts";
import { readMembership } from "#server/courses/membership.ts";
import { readViewer } from "#server/viewer.ts";

/** What can be reached in the course. Each page asks for itself whether its viewer may see it, and sends visitors to sign in. */
export default async function CourseLayout({ children, params }: LayoutProps<"/courses/[id]">) {
  const { id } = await params;
  const viewer = await readViewer();
  const [membership, openQuestions] = viewer
    ? await Promise.all([readMembership(viewer, id), countOpenQuestions(viewer, id)])
    : [null, 0];
  return (
    <>
      {membership && (
        <CourseNav
          courseId={id}
          title={membership.title}
          mayDo={COURSE_ACTIONS.filter(membership.may)}
          openQuestions={openQuestions}
        />
      )}
      {membership?.isArchived && (
        <aside className="mx-auto w-full max-w-6xl px-4 pt-4 text-sm text-text-muted">
          This course is archived: everything can be read, and nothing changed.
        </aside>
      )}
      {children}
    </>
  );
}
