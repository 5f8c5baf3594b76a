import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { announcementPath } from "#domain/announcements.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { NO_SUCH_COURSE, readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { excerpt, notify } from "../notifications/write.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import type { NewAnnouncement } from "./schema.ts";

/** Tells everybody who is in the course. */
export async function announce(viewer: Viewer, input: NewAnnouncement): Promise<ActionResult<{ id: string }>> {
  const membership = await readMembership(viewer, input.courseId);
  if (membership?.isArchived)
    return { ok: false, message: "This course is archived: nothing more is announced in it." };
  if (!membership?.may("announce")) return NO_SUCH_COURSE;
  const decision = await countAgainst("announce-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("announcements", decision.retryAfterS) };
  const { courseId, title, text } = input;
  return database().$transaction(async (tx) => {
    const { id } = await tx.announcement.create({
      data: { courseId, authorId: viewer.id, title, text },
      select: { id: true },
    });
    await recordAudit(tx, viewer, [{ courseId, action: "announced", subject: title }]);
    const enrolled = await tx.enrollment.findMany({
      where: { courseId, removedAt: null, userId: { not: viewer.id } },
      select: { userId: true },
    });
    await notify(
      tx,
      enrolled.map(({ userId }) => userId),
      { courseId, kind: "announcement", title, text: excerpt(text), href: announcementPath(courseId, id) },
    );
    return { ok: true, value: { id } };
  });
}
