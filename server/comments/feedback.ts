import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { readUnseenComments } from "../notifications/read.ts";

export type Feedback = {
  id: string;
  submissionId: string;
  slug: string;
  kind: "comment" | "answer";
  line: number | null;
  text: string;
  createdAt: Date;
  authorName: string | null;
  isNew: boolean;
};

const LISTED = 50;

/** What others said about the viewer's own work, newest first; and how much of it is new, by exercise. */
export async function readFeedback(viewer: Viewer): Promise<{ feedback: Feedback[]; newBySlug: Map<string, number> }> {
  const unseen = await readUnseenComments(viewer);
  const ofOthers = {
    kind: { in: ["comment", "answer"] },
    submission: { userId: viewer.id },
    OR: [{ authorId: null }, { authorId: { not: viewer.id } }],
  };
  const [rows, unseenRows] = await Promise.all([
    database().comment.findMany({
      where: ofOthers,
      select: {
        ...{ id: true, submissionId: true, kind: true, line: true, text: true, createdAt: true },
        ...{ author: { select: { name: true } }, submission: { select: { slug: true } } },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: LISTED,
    }),
    database().comment.findMany({
      where: { ...ofOthers, id: { in: [...unseen] } },
      select: { submission: { select: { slug: true } } },
    }),
  ]);
  const feedback = rows.map(({ kind, author, submission, ...row }) => ({
    ...row,
    ...{ kind: kind as Feedback["kind"], slug: submission.slug, authorName: author?.name ?? null },
    isNew: unseen.has(row.id),
  }));
  const bySlug = Map.groupBy(unseenRows, ({ submission }) => submission.slug);
  return { feedback, newBySlug: new Map([...bySlug].map(([slug, { length }]) => [slug, length])) };
}
