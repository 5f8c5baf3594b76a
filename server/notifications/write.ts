import "server-only";
import { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { withAnnouncementInQuery } from "#domain/announcements.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database, type Transaction } from "../database.ts";
import { canSendMail } from "../mail.ts";

export const NOTIFICATION_KINDS = [
  ...(["announcement", "comment", "question", "regrade-request", "answer", "score", "dates", "version"] as const),
];
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export type Notice = {
  courseId: string | null;
  kind: NotificationKind;
  /** One sentence: "A comment on your submission to Compute h₁". */
  title: string;
  text?: string;
  /** A path of ours: "/submissions/…". */
  href: string;
};

/** Tells people of something, in the transaction in which it happens. Mail follows later, where mail can be sent. */
export async function notify(tx: Transaction, userIds: readonly string[], notice: Notice): Promise<void> {
  await notifyEach(
    tx,
    [...new Set(userIds)].map((userId) => ({ userId, ...notice })),
  );
}

/** The same where each is told something else. */
export async function notifyEach(tx: Transaction, notices: readonly (Notice & { userId: string })[]): Promise<void> {
  const ids = notices.map(({ userId }) => userId);
  const byMail = canSendMail() ? await readWantingMail(tx, ids) : new Set();
  await tx.notification.createMany({
    data: notices.map((notice) => ({ ...notice, text: notice.text ?? "", toMail: byMail.has(notice.userId) })),
  });
}

async function readWantingMail(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const people = await tx.user.findMany({ where: { id: { in: ids }, mailsNews: true }, select: { id: true } });
  return new Set(people.map(({ id }) => id));
}

const EXCERPT_LENGTH = 240;

/** As much of a text as a notification shows. */
export function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= EXCERPT_LENGTH ? line : `${line.slice(0, EXCERPT_LENGTH).toWellFormed().trimEnd()}…`;
}

/** What the viewer was told about a page of ours, or a place on it: they are there now. */
export async function markReadAt(viewer: Viewer, path: string): Promise<void> {
  await database().notification.updateMany({
    where: { userId: viewer.id, readAt: null, OR: [{ href: path }, { href: { startsWith: `${path}#` } }] },
    data: { readAt: new Date() },
  });
}

/** Where a notification of the viewer's leads, which is read from then on. Null where there is none. */
export async function openNotification(viewer: Viewer, id: string): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await database().notification.findFirst({
    where: { id, userId: viewer.id },
    select: { href: true, readAt: true },
  });
  if (row?.readAt === null)
    await database().notification.updateMany({ where: { id, readAt: null }, data: { readAt: new Date() } });
  return row && withAnnouncementInQuery(row.href);
}

export async function markAllRead(viewer: Viewer): Promise<ActionResult<null>> {
  await database().notification.updateMany({
    where: { userId: viewer.id, readAt: null },
    data: { readAt: new Date() },
  });
  return { ok: true, value: null };
}
