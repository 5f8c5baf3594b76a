import Link from "next/link";
import { ExerciseTabs } from "#components/authoring/exercise-tabs.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { readExerciseHead } from "#server/authoring/exercises.ts";
import { readMembership } from "#server/courses/membership.ts";
import { readViewer } from "#server/viewer.ts";

/** What stands above every page of one exercise. Each page asks for itself whether its viewer may see it. */
export default async function ExerciseLayout({ children, params }: LayoutProps<"/courses/[id]/exercises/[slug]">) {
  const { id, slug } = await params;
  const viewer = await readViewer();
  const [head, writer] = viewer
    ? await Promise.all([
        readExerciseHead(viewer, { courseId: id, slug }),
        readMembership(viewer, id, "write-exercises"),
      ])
    : [null, null];
  return (
    <>
      {head && (
        <nav
          aria-label="This exercise"
          className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-border px-4 py-2"
        >
          <div className="flex min-w-0 flex-wrap items-center gap-2">
            <Link href={`/courses/${id}/exercises`} className="text-sm text-text-muted hover:text-text">
              Exercises
            </Link>
            <span aria-hidden className="text-text-muted">
              /
            </span>
            <p className="min-w-0 truncate font-semibold">{head.title}</p>
            <Badge>{head.isPublished ? "Published" : "Not published"}</Badge>
          </div>
          <ExerciseTabs courseId={id} slug={slug} mayWrite={writer !== null} />
        </nav>
      )}
      {children}
    </>
  );
}
