import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ExerciseList } from "#components/authoring/exercise-list.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { readCourseExercises } from "#server/authoring/exercises.ts";
import { readMembership } from "#server/courses/membership.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Exercises of the course" };

/** Beside making a new one. */
const MORE = [
  { path: "exercises/import", words: "Import" },
  { path: "exercises/tokens", words: "API tokens" },
  { path: "regrades", words: "Regrades" },
];
/** What is left where nothing is written any more: tokens can still be revoked. */
const TO_READ = [{ path: "exercises/tokens", words: "API tokens" }];

export default async function CourseExercisesPage({ params }: PageProps<"/courses/[id]/exercises">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/exercises`);
  const [exercises, writer] = await Promise.all([
    readCourseExercises(viewer, id),
    readMembership(viewer, id, "write-exercises"),
  ]);
  if (!exercises) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-4xl space-y-6 px-4 py-8">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-2xl font-semibold">Exercises of the course</h1>
        <nav aria-label="More about exercises" className="flex flex-wrap gap-2">
          {(writer ? MORE : TO_READ).map(({ path, words }) => (
            <Link key={path} href={`/courses/${id}/${path}` as Route} prefetch={false} className={buttonClass()}>
              {words}
            </Link>
          ))}
          <a href={`/courses/${id}/exercises/export`} className={buttonClass()}>
            Export
          </a>
          {writer && (
            <Link href={`/courses/${id}/exercises/new` as Route} className={buttonClass({ look: "primary" })}>
              New exercise
            </Link>
          )}
        </nav>
      </header>
      <ExerciseList
        courseId={id}
        exercises={exercises.map(({ draft, publishedAt, ...exercise }) => ({
          ...exercise,
          publishedAt: publishedAt?.toISOString() ?? null,
          draft: draft && { ...draft, savedAt: draft.savedAt.toISOString() },
        }))}
      />
    </main>
  );
}
