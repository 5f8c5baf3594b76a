import "server-only";
import { announcementsPath } from "#domain/announcements.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { readUnreadHrefs } from "../notifications/read.ts";

export type AnnouncementLine = {
  id: string;
  title: string;
  text: string;
  createdAt: Date;
  /** Null where the account was deleted. */
  authorName: string | null;
  isNew: boolean;
};

export type Announcements = {
  courseTitle: string;
  lines: AnnouncementLine[];
  pages: number;
  mayAnnounce: boolean;
  isArchived: boolean;
};

const PAGE_LENGTH = 50;

/** What was announced in a course, newest first, for everybody who is in it; null for everybody else. Page 1 is the first. */
export async function readAnnouncements(viewer: Viewer, courseId: string, page = 1): Promise<Announcements | null> {
  const membership = await readMembership(viewer, courseId);
  if (!membership) return null;
  const [rows, count, unread] = await Promise.all([
    database().announcement.findMany({
      where: { courseId },
      select: { id: true, title: true, text: true, createdAt: true, author: { select: { name: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE_LENGTH,
      take: PAGE_LENGTH,
    }),
    database().announcement.count({ where: { courseId } }),
    readUnreadHrefs(viewer, announcementsPath(courseId)),
  ]);
  return {
    courseTitle: membership.title,
    lines: rows.map(({ author, ...line }) => ({
      ...line,
      authorName: author?.name ?? null,
      isNew: unread.some((href) => href.endsWith(line.id)),
    })),
    pages: Math.max(1, Math.ceil(count / PAGE_LENGTH)),
    mayAnnounce: membership.may("announce"),
    isArchived: membership.isArchived,
  };
}
