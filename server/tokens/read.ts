import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";

export type OwnToken = {
  id: string;
  name: string;
  mayWrite: boolean;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/**
 * The viewer's own tokens for a course, newest first. Null for those who do not read its exercises, unless they have some
 * from when they did, which they may want to revoke.
 */
export async function readOwnTokens(viewer: Viewer, courseId: string): Promise<OwnToken[] | null> {
  if (!z.uuid().safeParse(courseId).success) return null;
  const tokens = await database().apiToken.findMany({
    where: { courseId, userId: viewer.id },
    select: {
      ...{ id: true, name: true, scopes: true, createdAt: true },
      ...{ expiresAt: true, lastUsedAt: true, revokedAt: true },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (tokens.length === 0 && !(await readMembership(viewer, courseId, "read-exercises"))) return null;
  return tokens.map(({ scopes, ...token }) => ({ ...token, mayWrite: scopes.includes("write-exercises") }));
}
