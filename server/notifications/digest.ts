import { createHash } from "node:crypto";

export type MailedNotification = { id: string; title: string; courseTitle: string | null };
type Digest = { name: string; notifications: readonly MailedNotification[]; baseUrl: string };

/** One mail about all that is new to a person: what happened and where to read it, and nothing of what was said. */
export function digestOf({ name, notifications, baseUrl }: Digest) {
  const [first] = notifications;
  const lines = notifications.map(
    ({ id, title, courseTitle }) =>
      `${courseTitle === null ? "" : `${courseTitle}: `}${title}\n${baseUrl}/notifications/${id}\n`,
  );
  const subject = notifications.length === 1 ? first!.title : `${notifications.length} things are new in Gradcheck`;
  const farewell = `You can switch these mails off on your account page:\n${baseUrl}/account\n`;
  return { subject, text: [`Hello ${name},\n`, ...lines, farewell].join("\n"), messageId: messageIdOf(notifications) };
}

/** The same for the same notifications, so that a mail which had to be sent again can be told for what it is. */
function messageIdOf(notifications: readonly MailedNotification[]): string {
  const ids = notifications.map(({ id }) => id).toSorted();
  return `<${createHash("sha256").update(ids.join(" ")).digest("hex").slice(0, 40)}@gradcheck>`;
}
