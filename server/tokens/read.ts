import "server-only";
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

/** The viewer's own tokens for a course, newest first; null for those who do not write its exercises. */
export async function readOwnTokens(viewer: Viewer, courseId: string): Promise<OwnToken[] | null> {
  if (!(await readMembership(viewer, courseId, "write-exercises"))) return null;
  const tokens = await database().apiToken.findMany({
    where: { courseId, userId: viewer.id },
    select: {
      ...{ id: true, name: true, scopes: true, createdAt: true },
      ...{ expiresAt: true, lastUsedAt: true, revokedAt: true },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return tokens.map(({ scopes, ...token }) => ({ ...token, mayWrite: scopes.includes("write-exercises") }));
}
