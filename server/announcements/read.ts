import "server-only";
import { z } from "zod";
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
  page: number;
  pages: number;
  mayAnnounce: boolean;
  isArchived: boolean;
};

const PAGE_LENGTH = 50;

/** A page of the list, 1 the first; or the page that has an announcement. */
type Place = number | { at: string };

/** What was announced in a course, newest first, for everybody who is in it; null for everybody else. */
export async function readAnnouncements(
  viewer: Viewer,
  courseId: string,
  place: Place = 1,
): Promise<Announcements | null> {
  const membership = await readMembership(viewer, courseId);
  if (!membership) return null;
  const page = typeof place === "number" ? place : await readPageOf(courseId, place.at);
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
    page,
    pages: Math.max(1, Math.ceil(count / PAGE_LENGTH)),
    mayAnnounce: membership.may("announce"),
    isArchived: membership.isArchived,
  };
}

/** The first page where there is no such announcement any more. */
async function readPageOf(courseId: string, id: string): Promise<number> {
  const row = z.uuid().safeParse(id).success
    ? await database().announcement.findFirst({ where: { id, courseId }, select: { id: true, createdAt: true } })
    : null;
  if (!row) return 1;
  const newer = await database().announcement.count({
    where: {
      courseId,
      OR: [{ createdAt: { gt: row.createdAt } }, { createdAt: row.createdAt, id: { gt: row.id } }],
    },
  });
  return 1 + Math.floor(newer / PAGE_LENGTH);
}
