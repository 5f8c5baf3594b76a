import "server-only";
import type { Transaction } from "../database.ts";

export const NOTIFICATION_KINDS = [
  ...(["announcement", "comment", "question", "regrade-request", "answer", "score", "dates"] as const),
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
  await tx.notification.createMany({
    data: [...new Set(userIds)].map((userId) => ({ userId, ...notice, text: notice.text ?? "" })),
  });
}
