import type { AssignableExercise } from "#components/assignments/types.ts";
import type { Assignable } from "#server/assignments/assignable.ts";

/** Moments as text, the form in which the editor takes them. */
export function plainAssignable({ slug, title, versions }: Assignable): AssignableExercise {
  return { slug, title, versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })) };
}
