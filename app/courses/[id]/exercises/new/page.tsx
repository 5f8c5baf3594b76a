import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { readCopySources } from "#server/authoring/exercises.ts";
import { requireViewer } from "#server/viewer.ts";
import { NewExerciseForm } from "./new-exercise-form.tsx";

export const metadata: Metadata = { title: "New exercise" };

export default async function NewExercisePage({ params }: PageProps<"/courses/[id]/exercises/new">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/exercises/new`);
  const sources = await readCopySources(viewer, id);
  if (!sources) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <header>
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${id}/exercises`}>Exercises of the course</Link>
        </p>
        <h1 className="text-2xl font-semibold">New exercise</h1>
      </header>
      <NewExerciseForm courseId={id} sources={sources} />
    </main>
  );
}
