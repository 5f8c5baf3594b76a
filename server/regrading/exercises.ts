import "server-only";
import { database, type Transaction } from "../database.ts";
import { readVersion } from "../exercises/read.ts";

/** For a `where`: exercises that a published assignment of a course has, or that are its own. */
const regradableIn = (courseId: string) => ({
  OR: [{ courseId }, { assigned: { some: { item: { assignment: { courseId, publishedAt: { not: null } } } } } }],
});

export type RegradableExercise = { slug: string; title: string };

/** What can be regraded in a course, by title. Whoever calls this has asked for the viewer's right. */
export async function readRegradable(courseId: string): Promise<RegradableExercise[]> {
  const rows = await database().exercise.findMany({
    where: { ...regradableIn(courseId), versions: { some: { submissions: { some: {} } } } },
    select: { slug: true, currentVersionId: true },
  });
  const exercises = await Promise.all(
    rows.map(async ({ slug, currentVersionId }) => ({ slug, title: await titleOf(slug, currentVersionId) })),
  );
  return exercises.toSorted((a, b) => a.title.localeCompare(b.title, "en"));
}

export async function isRegradable(tx: Transaction, courseId: string, slug: string): Promise<boolean> {
  return (await tx.exercise.count({ where: { slug, ...regradableIn(courseId) } })) > 0;
}

export async function readTitle(slug: string, tx: Transaction = database()): Promise<string> {
  const exercise = await tx.exercise.findUnique({ where: { slug }, select: { currentVersionId: true } });
  return titleOf(slug, exercise?.currentVersionId ?? null);
}

async function titleOf(slug: string, versionId: string | null): Promise<string> {
  return versionId === null ? slug : (await readVersion(versionId)).metadata.title;
}
