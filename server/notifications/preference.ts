import "server-only";
import { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { canSendMail } from "../mail.ts";

/** A box that is not ticked sends nothing. */
export const MailPreference = z.object({ mailsNews: z.literal("on").optional() });

/** Whether the viewer is sent mail about what is new. Null where no mail can be sent. */
export async function readMailPreference(viewer: Viewer): Promise<boolean | null> {
  if (!canSendMail()) return null;
  const user = await database().user.findUniqueOrThrow({ where: { id: viewer.id }, select: { mailsNews: true } });
  return user.mailsNews;
}

/** What waits to be sent is sent no more when it is switched off, and not when it is switched on again either. */
export async function setMailPreference(
  viewer: Viewer,
  input: z.infer<typeof MailPreference>,
): Promise<ActionResult<boolean>> {
  const mailsNews = input.mailsNews === "on";
  await database().$transaction(async (tx) => {
    await tx.user.update({ where: { id: viewer.id }, data: { mailsNews } });
    if (!mailsNews)
      await tx.notification.updateMany({ where: { userId: viewer.id, toMail: true }, data: { toMail: false } });
  });
  return { ok: true, value: mailsNews };
}
