import { database } from "#server/database.ts";
import { tanhFiles } from "./engine.ts";
import { aVersion } from "./exercises.ts";
import { aCourse, aPerson } from "./people.ts";

export const TANH = "export function solve(xs: number[]): number[] { return xs.map(Math.tanh); }";
let number = 0;

/** A course with an exercise of its own, of which one version is published. `publish` makes another one the current. */
export async function aCourseExercise(slug = `course-exercise-${++number}`) {
  const [learner, instructor] = [await aPerson(), await aPerson()];
  const { id: courseId } = await aCourse({ learner: [learner], instructor: [instructor] });
  const first = await aVersion(slug, await tanhFiles(), { courseId, summary: "As it began", isCurrent: true });
  const publish = async (summary: string, change: Parameters<typeof tanhFiles>[0] = {}) =>
    aVersion(slug, await tanhFiles(change), { summary, isCurrent: true });
  return { slug, courseId, learner, instructor, first, publish };
}

/** The version that a learner is in the middle of; null before they begin. */
export async function startedBy({ id: userId }: { id: string }, slug: string): Promise<string | null> {
  const row = await database().startedVersion.findUnique({ where: { userId_slug: { userId, slug } } });
  return row?.versionId ?? null;
}
