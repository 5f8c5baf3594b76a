import "server-only";
import type { StoredDraft } from "#domain/draft.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import type { DraftAddress } from "./schema.ts";

export async function readDraft(viewer: Viewer, address: DraftAddress): Promise<StoredDraft | null> {
  const row = await database().draft.findUnique({
    where: { userId_slug_numbers: { userId: viewer.id, ...address } },
  });
  return row && storedDraftOf(row);
}

const MOST_EARLIER = 10;

/** What the viewer wrote down for other numbers than these in the same exercise, newest first. */
export async function readEarlierDrafts(viewer: Viewer, { slug, numbers }: DraftAddress) {
  return database().draft.findMany({
    where: { userId: viewer.id, slug, numbers: { not: numbers } },
    orderBy: { savedAt: "desc" },
    take: MOST_EARLIER,
    select: { code: true, savedAt: true },
  });
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
