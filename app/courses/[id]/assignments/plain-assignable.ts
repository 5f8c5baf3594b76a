import type { AssignableExercise } from "#components/assignments/types.ts";
import type { Assignable } from "#server/assignments/assignable.ts";

/** Moments as text, the form in which the editor takes them. */
export function plainAssignable(courseId: string) {
  return ({ slug, title, versions, isCompared }: Assignable): AssignableExercise => ({
    ...{ slug, title, versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })) },
    versionsPath: isCompared ? `/courses/${courseId}/exercises/${slug}/versions` : null,
  });
}
