import "server-only";
import type { InvitationLink } from "#domain/enrolment/links-file.ts";
import { log } from "../log.ts";
import { canSendMail, sendMail } from "../mail.ts";

const AT_ONCE = 4;

/**
 * Sends each invited person their link, where mail can be sent. The links are kept nowhere, so a letter that fails is
 * not sent again; the instructor has them all in a file.
 */
export async function mailInvitations(course: string, links: readonly InvitationLink[]): Promise<{ failed: number }> {
  if (!canSendMail()) return { failed: 0 };
  const waiting = [...links];
  let failed = 0;
  const sendWaiting = async () => {
    for (let link = waiting.shift(); link; link = waiting.shift())
      await sendMail(letter(course, link)).catch((error: unknown) => {
        failed++;
        log().warn({ err: error }, "an invitation could not be sent");
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendWaiting));
  return { failed };
}

function letter(course: string, { email, name, role, url }: InvitationLink) {
  return {
    to: email,
    subject: `Your invitation to ${course}`,
    text: `Hello${name ? ` ${name}` : ""},\n\nyou are invited to the course “${course}” as ${role}. Open this link once to come in, with a new account or with the one that you have:\n\n${url}\n`,
  };
}
