import "server-only";
import type { StoredDraft } from "#domain/draft.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";

export async function readDraft(viewer: Viewer, slug: string): Promise<StoredDraft | null> {
  const row = await database().draft.findUnique({ where: { userId_slug: { userId: viewer.id, slug } } });
  return row && storedDraftOf(row);
}

export function storedDraftOf(row: {
  code: string;
  revision: number;
  savedAt: Date;
  otherCode: string | null;
  otherSavedAt: Date | null;
}): StoredDraft {
  const { code, revision, savedAt, otherCode, otherSavedAt } = row;
  const other = otherCode === null || otherSavedAt === null ? null : { code: otherCode, savedAt: otherSavedAt };
  return { code, revision, savedAt, other };
}
