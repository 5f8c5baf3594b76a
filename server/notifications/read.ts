import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { NOTIFICATION_KINDS, type NotificationKind } from "./write.ts";

/** More than these are not counted: the bell says "99+". */
const COUNTED = 100;

/** How many the viewer has not read, 100 at most. */
export async function countUnread(viewer: Viewer): Promise<number> {
  return database().notification.count({ where: { userId: viewer.id, readAt: null }, take: COUNTED });
}

export type NotificationLine = {
  id: string;
  kind: NotificationKind;
  title: string;
  text: string;
  courseTitle: string | null;
  createdAt: Date;
  isRead: boolean;
};

export const PAGE_LENGTH = 30;
const Kind = z.enum(NOTIFICATION_KINDS);

/** The viewer's own, newest first. Page 1 is the first. */
export async function readNotifications(
  viewer: Viewer,
  page: number,
): Promise<{ lines: NotificationLine[]; pages: number }> {
  const where = { userId: viewer.id };
  const [rows, count] = await Promise.all([
    database().notification.findMany({
      where,
      select: {
        ...{ id: true, kind: true, title: true, text: true, createdAt: true, readAt: true },
        course: { select: { title: true } },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE_LENGTH,
      take: PAGE_LENGTH,
    }),
    database().notification.count({ where }),
  ]);
  const lines = rows.map(({ kind, course, readAt, ...line }) => ({
    ...line,
    kind: Kind.parse(kind),
    courseTitle: course?.title ?? null,
    isRead: readAt !== null,
  }));
  return { lines, pages: Math.max(1, Math.ceil(count / PAGE_LENGTH)) };
}

/** Where the viewer's unread notifications lead, of those that lead to a path or below it. */
export async function readUnreadHrefs(viewer: Viewer, path: string): Promise<string[]> {
  const rows = await database().notification.findMany({
    where: { userId: viewer.id, readAt: null, href: { startsWith: path } },
    select: { href: true },
  });
  return rows.map(({ href }) => href);
}

/** The comments that the viewer was told of and has not seen, by their ids. */
export async function readUnseenComments(viewer: Viewer, path = "/submissions/"): Promise<Set<string>> {
  const hrefs = await readUnreadHrefs(viewer, path);
  return new Set(hrefs.flatMap((href) => /#comment-(.+)$/.exec(href)?.[1] ?? []));
}
