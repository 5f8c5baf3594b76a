import "server-only";
import { type ScoreTask, taskOf } from "#domain/score/task.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readVersion } from "../exercises/read.ts";

/** Of a row `e` of "Exercise": the version that says what work is worth. The newest where nothing is published any more. */
export const SCORING_VERSION = Prisma.sql`coalesce(e."currentVersionId",
  (select v.id from "ExerciseVersion" v where v.slug = e.slug order by v."createdAt" desc limit 1))`;

/** What exercises are scored by, each by its version. Versions never change, so most are known already. */
export async function tasksOf(
  versions: readonly { slug: string; versionId: string }[],
): Promise<Map<string, ScoreTask>> {
  const tasks = versions.map(
    async ({ slug, versionId }) => [slug, taskOf((await readVersion(versionId)).metadata)] as const,
  );
  return new Map(await Promise.all(tasks));
}
