import type { Route } from "next";
import Link from "next/link";

export type ExercisePlace = { courseId: string; slug: string };

export const exercisePath = ({ courseId, slug }: ExercisePlace) => `/courses/${courseId}/exercises/${slug}`;

/** A file of the draft, opened where it is written. */
export function FileLink({ file, ...place }: ExercisePlace & { file: string }) {
  return (
    <Link
      className="font-mono text-accent underline"
      href={`${exercisePath(place)}?file=${encodeURIComponent(file)}` as Route}
    >
      {file}
    </Link>
  );
}
