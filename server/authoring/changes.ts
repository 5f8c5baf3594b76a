import "server-only";
import { z } from "zod";
import type { SaveDecision } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Transaction } from "../database.ts";

/** The files of a draft or a version, as they are stored. */
export const StoredFiles = z.record(z.string(), z.string());

export async function pathsChangedSince(tx: Transaction, slug: string, revision: number): Promise<Set<string>> {
  const changed = await tx.exerciseDraftChange.findMany({
    where: { slug, revision: { gt: revision } },
    select: { path: true },
    distinct: ["path"],
  });
  return new Set(changed.map(({ path }) => path));
}

type Written = { slug: string } & Pick<SaveDecision, "files" | "written">;

/** One revision more, unless nothing is different. In a transaction that holds the exercise. */
export async function writeChanges(
  tx: Transaction,
  viewer: Pick<Viewer, "id">,
  { slug, files, written }: Written,
): Promise<{ revision: number; savedAt: Date }> {
  const select = { revision: true, savedAt: true };
  if (written.length === 0) return tx.exerciseDraft.findUniqueOrThrow({ where: { slug }, select });
  const draft = await tx.exerciseDraft.update({
    where: { slug },
    data: { files, revision: { increment: 1 }, savedAt: new Date() },
    select,
  });
  const { revision } = draft;
  await tx.exerciseDraftChange.createMany({
    data: written.map((change) => ({ ...change, slug, revision, savedById: viewer.id })),
  });
  return draft;
}
