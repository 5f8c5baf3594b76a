import "server-only";
import { z } from "zod";
import { COMMENT_KINDS, type CommentKind, type MayWrite, submissionPath } from "#domain/comments.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { readUnseenComments } from "../notifications/read.ts";
import { readableBy } from "../submissions/readable-by.ts";
import { readStanding } from "./courses.ts";
import { type GradePlace, readGradePlaces } from "./grade-places.ts";

export type CommentLine = {
  id: string;
  kind: CommentKind;
  line: number | null;
  answersId: string | null;
  text: string;
  createdAt: Date;
  /** Null where the account was deleted. */
  author: { name: string; isViewer: boolean } | null;
  /** The viewer was told of it and has not seen it. */
  isNew: boolean;
};

export type Discussion = {
  comments: CommentLine[];
  mayWrite: MayWrite;
  /** Where the viewer can change what the exercise is worth. */
  gradePlaces: GradePlace[];
};

const Kind = z.enum(COMMENT_KINDS);

/** All that was said about a submission, for whoever may read it: its learner and those who see their work. */
export async function readDiscussion(viewer: Viewer, submissionId: string): Promise<Discussion | null> {
  if (!z.uuid().safeParse(submissionId).success) return null;
  const submission = await database().submission.findFirst({
    where: { id: submissionId, ...readableBy(viewer) },
    select: {
      ...{ userId: true, slug: true },
      comments: {
        select: {
          ...{ id: true, kind: true, line: true, answersId: true, text: true, createdAt: true },
          author: { select: { id: true, name: true } },
        },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
    },
  });
  if (!submission) return null;
  const [{ kinds, reason }, unseen, gradePlaces] = await Promise.all([
    readStanding(viewer, submission.userId),
    readUnseenComments(viewer, submissionPath(submissionId)),
    readGradePlaces(viewer, submission),
  ]);
  const comments = submission.comments.map(({ kind, author, ...comment }) => ({
    ...comment,
    kind: Kind.parse(kind),
    author: author && { name: author.name, isViewer: author.id === viewer.id },
    isNew: unseen.has(comment.id),
  }));
  return { comments, mayWrite: { kinds, reason }, gradePlaces };
}
