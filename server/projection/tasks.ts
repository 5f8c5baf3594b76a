import "server-only";
import { type ScoreTask, taskOf } from "#domain/score/task.ts";
import type { Transaction } from "../database.ts";
import { readVersion } from "../exercises/read.ts";

/** What exercises are scored by: their current version, or the newest where nothing is published any more. */
export async function readTasks(tx: Transaction, slugs: readonly string[]): Promise<Map<string, ScoreTask>> {
  const rows = await tx.exercise.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      currentVersionId: true,
      versions: { orderBy: { createdAt: "desc" }, take: 1, select: { id: true } },
    },
  });
  const tasks = rows.map(async ({ slug, currentVersionId, versions }) => {
    const { metadata } = await readVersion(currentVersionId ?? versions[0]!.id);
    return [slug, taskOf(metadata)] as const;
  });
  return new Map(await Promise.all(tasks));
}
