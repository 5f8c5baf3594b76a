import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { readUnseenComments } from "../notifications/read.ts";

/** How much was said about a submission, and the first of it that its learner has not seen. */
export type Talk = { count: number; newId: string | null };

/** What was said about the viewer's own submissions to an exercise, by the submissions' ids. */
export async function readOwnTalk(viewer: Viewer, slug: string): Promise<Map<string, Talk>> {
  const [comments, unseen] = await Promise.all([
    database().comment.findMany({
      where: { submission: { userId: viewer.id, slug } },
      select: { id: true, submissionId: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
    readUnseenComments(viewer),
  ]);
  const bySubmission = Map.groupBy(comments, ({ submissionId }) => submissionId);
  return new Map(
    [...bySubmission].map(([id, said]) => [
      id,
      { count: said.length, newId: said.find((comment) => unseen.has(comment.id))?.id ?? null },
    ]),
  );
}
